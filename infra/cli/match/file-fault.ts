/** Something wrong in a file of scores: where and what. */
export type FileFault = { readonly where: string; readonly what: string };
