/** A logo as it goes into a picture: always a PNG that Bandi itself has drawn, so that nothing of the file it came from is left. */
export interface Logo {
  readonly png: Uint8Array;
  /** In px. */
  readonly width: number;
  readonly height: number;
}
