/** What is wrong with a file of people, and where. */
export type FileFault = { readonly where: string; readonly what: string };
