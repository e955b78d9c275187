/** A photo as it goes into a document: a square JPEG that Bandi itself has drawn, so that nothing else of the file it came from is left, such as where it was taken. */
export type Photo = Uint8Array;

/** Photos by the address they have in a scene. Those that cannot be shown are not among them. */
export type Photos = ReadonlyMap<string, Photo>;

export const noPhotos: Photos = new Map();
