// oxlint-disable-next-line import/no-named-as-default -- the plug-in needs the build of jQuery that has a default only
import jQuery from 'jquery';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

interface Nested { readonly id: string; readonly name: string; readonly title: string; readonly children: Nested[] }

let [element, scale, left, top]: [HTMLElement | null, number, number, number] = [null, 1, 0, 0];
const apply = (): void => { if (element !== null) element.style.transform = `translate(${left}px, ${top}px) scale(${scale})`; };

enter({
  prepare(rows) {
    const all = new Map(rows.map(({ id, name, title }: Row): [string, Nested] => [id, { id, name, title, children: [] }]));
    for (const { id, parentId } of rows) {
      const node = all.get(id);
      if (parentId !== null && node !== undefined) all.get(parentId)?.children.push(node);
    }
    return all.get('c0');
  },
  async show(host, data, start) {
    // The plug-in looks for the one jQuery of the page.
    Object.assign(window, { jQuery, $: jQuery });
    await import('orgchart');
    jQuery(host).orgchart({ data, nodeContent: 'title' });
    element = host.querySelector<HTMLElement>('.orgchart');
    if (element === null || start === 'near') return;
    element.style.transformOrigin = '0 0';
    scale = Math.min(innerWidth / element.scrollWidth, innerHeight / element.scrollHeight, 1);
    apply();
  },
  pan(dx, dy) {
    [left, top] = [left + dx, top + dy];
    apply();
  },
  zoom(factor) {
    scale *= factor;
    apply();
  },
});
