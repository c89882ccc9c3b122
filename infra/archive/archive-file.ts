/** A file of an archive, and what the list says that it is. */
export type ArchiveFile = { readonly path: string; readonly text: string; readonly what: string };
