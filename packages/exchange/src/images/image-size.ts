export interface ImageFacts {
  readonly kind: 'png' | 'jpeg' | 'webp';
  /** In px, as the header says. */
  readonly width: number;
  readonly height: number;
}

/** What the header of a PNG, JPEG or WebP says; null for anything else. Read before decoding: a small file may be a huge picture. */
export function imageFacts(data: Uint8Array): ImageFacts | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const text = (at: number, length: number): string => String.fromCodePoint(...data.subarray(at, at + length));
  if (data.length >= 24 && view.getUint32(0) === 0x89504e47 && text(12, 4) === 'IHDR') return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (data.length >= 30 && text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return webpFacts(view, text(12, 4));
  if (data.length >= 4 && view.getUint16(0) === 0xffd8) return jpegFacts(view);
  return null;
}

function webpFacts(view: DataView, chunk: string): ImageFacts | null {
  if (chunk === 'VP8X') return { kind: 'webp', width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) };
  if (chunk === 'VP8 ') return { kind: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { kind: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function jpegFacts(view: DataView): ImageFacts | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // A start of frame, of which there are many kinds; C4, C8 and CC are something else.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
