/** How many times faster one agent is, over all, with this many chats at once. */
export interface ConcurrencyFactor {
  readonly chats: number;
  readonly factor: number;
}

export interface ConcurrencyFactorTable {
  readonly source: string;
  readonly url: string;
  readonly trust: 'measured' | 'published' | 'rule-of-thumb';
  readonly factors: readonly ConcurrencyFactor[];
}

/** Published by Call Centre Helper, "Erlang C for chat". */
export const publishedConcurrencyFactors: ConcurrencyFactorTable = {
  source: 'cchChat',
  url: 'https://callcentrehelper.com/erlang-c-for-chat-206984.htm',
  trust: 'published',
  factors: [
    { chats: 1, factor: 1 },
    { chats: 2, factor: 1.7 },
    { chats: 3, factor: 2.5 },
    { chats: 4, factor: 2.9 },
    { chats: 5, factor: 3.5 },
  ],
};
