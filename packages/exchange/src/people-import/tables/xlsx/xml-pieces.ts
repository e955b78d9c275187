// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types; other workspaces read this file too
/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { SourceRefused } from '../source-problem.ts';

/** What is told of a part of a workbook while it is read; names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => Record<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const PIECE = 1 << 20;

/** Reads a part piece by piece, so that it never stands in memory as one text. `read` hears how far it is, 0 to 1. */
export function readXml(bytes: Uint8Array, listener: XmlListener, read: (share: number) => void = () => undefined): void {
  const decoder = new TextDecoder('utf-8');
  const errors: Error[] = [];
  const parser = new Parser()
    .on('openTag', (name, attributes) => listener.open(withoutPrefix(name), attributes))
    .on('closeTag', (name) => listener.close(withoutPrefix(name)))
    .on('text', (text, decode) => listener.text(decode(text)))
    .on('cdata', (text) => listener.text(text))
    .on('error', (error) => errors.push(error));
  for (let at = 0; at < bytes.length && errors.length === 0; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    read(Math.min(1, (at + PIECE) / bytes.length));
  }
  if (errors.length === 0) parser.end();
  if (errors.length > 0) throw new SourceRefused('damaged');
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
