import { expect, test } from 'vitest';
import { mayShow } from './photos.ts';

test('a photo is shown from the record itself or from where the page is from, and from nowhere else', () => {
  const page = 'https://bandi.example/chart';
  for (const source of ['data:image/png;base64,AAAA', 'blob:https://bandi.example/1', '/photos/1.jpg', 'https://bandi.example/1.jpg']) expect(mayShow(source, page)).toBe(true);
  for (const source of ['https://elsewhere.example/1.jpg', '//elsewhere.example/1.jpg', 'data:text/html,<script>', 'javascript:alert(1)', 'http://bandi.example/1.jpg', 'https://%']) expect(mayShow(source, page)).toBe(false);
});
