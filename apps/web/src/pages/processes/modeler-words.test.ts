import { expect, test } from 'vitest';
import { modelerWords } from './modeler-words.ts';

test('tools, things and events of every kind have a Chinese name; English is left as it is', () => {
  const zh = modelerWords('zh');
  expect(['Create task', 'Append end event', 'Exclusive gateway', 'Timer boundary event (non-interrupting)', 'Message intermediate catch event', 'Activate hand tool'].map((text) => zh(text)))
    .toEqual(['添加任务', '后接结束事件', '判断（排他网关）', '定时边界事件（不打断）', '消息中间捕获事件', '移动画布']);
  expect(zh('Open {element}', { element: '付款' })).toBe('打开 付款');
  expect(modelerWords('en')('Create task')).toBe('Create task');
});

test('what has no Chinese name stays as the tools have it', () => {
  expect(modelerWords('zh')('Strange new thing')).toBe('Strange new thing');
});
