/** The part of saxen that is used here; it has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(event: 'openTag', callback: (name: string, attributes: () => Record<string, string>, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'closeTag', callback: (name: string, decode: Decode) => void): this;
    on(event: 'text', callback: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', callback: (text: string) => void): this;
    on(event: 'error', callback: (error: Error) => unknown): this;
    /** A piece of a document that goes on with the next piece. */
    write(xml: string): this;
    end(): this;
  }
  export function decode(text: string): string;
}
