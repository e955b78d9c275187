import type { Scene, SceneBox, SceneCard, SceneLine, SceneText, Theme } from '@bandi/chart';
import { cardTheme, escapeXml, themes } from '@bandi/chart';
import { cardNames } from '../diagram/card-lines.ts';

/**
 * A scene as a draw.io file: a rectangle for each card with its text in it, edges that hold on to the cards and run
 * where the scene's lines run. Labels are HTML there, so names are escaped twice: once as HTML, once as XML.
 */
export function writeDrawio(scene: Scene): string {
  const theme = themes[scene.theme];
  const names = cardNames(scene);
  const cells: string[] = [];
  const firstBox = scene.cards[0]?.boxFrom ?? scene.boxes.length;
  const firstText = scene.cards[0]?.textFrom ?? scene.texts.length;
  scene.boxes.slice(0, firstBox).forEach((box, i) => cells.push(vertex(`legend${i + 1}`, '', boxStyle(box, theme), box)));
  scene.texts.slice(0, firstText).forEach((text, i) => cells.push(textCell(`text${i + 1}`, text, theme, '1', 0, 0)));
  const places = new Map(scene.cards.map((card) => [card.key, card]));
  for (const card of scene.cards) cells.push(...cardCells(scene, card, names.get(card.key) ?? '', cardTheme(scene.theme, card)));
  scene.lines.forEach((line, i) => cells.push(edge(`line${i + 1}`, line, names, places, theme)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="Bandi" type="device"><diagram id="chart" name="${escapeXml(scene.title)}"><mxGraphModel grid="0" page="0" background="${theme.page}" pageWidth="${Math.ceil(scene.width)}" pageHeight="${Math.ceil(scene.height)}"><root><mxCell id="0"/><mxCell id="1" parent="0"/>\n${cells.join('\n')}\n</root></mxGraphModel></diagram></mxfile>\n`;
}

/** The card's ground, which edges hold on to, with its lines of text; marks and figures as parts of it. */
function cardCells(scene: Scene, card: SceneCard, name: string, theme: Theme): string[] {
  const [ground, ...boxes] = scene.boxes.slice(card.boxFrom, card.boxTo);
  if (ground === undefined) return [];
  const texts = scene.texts.slice(card.textFrom, card.textTo);
  const column = texts.find(({ anchor }) => anchor === 'start');
  const lines = texts.filter(({ anchor, x }) => anchor === 'start' && x === column?.x);
  const others = texts.filter((text) => !lines.includes(text));
  const left = Math.max(0, Math.round((column?.x ?? card.x) - card.x));
  const top = Math.max(0, Math.round((lines[0]?.y ?? card.y) - card.y - (lines[0]?.size ?? 0) * 1.05));
  const style = `${boxStyle(ground, theme)}html=1;whiteSpace=wrap;overflow=hidden;collapsible=0;foldable=0;align=left;verticalAlign=top;spacing=0;spacingLeft=${left};spacingTop=${top};`;
  return [
    vertex(name, html(lines, theme), style, ground),
    ...boxes.map((box, i) => vertex(`${name}b${i + 1}`, '', `${boxStyle(box, theme)}connectable=0;`, { ...box, x: box.x - ground.x, y: box.y - ground.y }, name)),
    ...others.map((text, i) => textCell(`${name}t${i + 1}`, text, theme, name, ground.x, ground.y)),
  ];
}

/** Lines as HTML of the wanted look. */
function html(lines: readonly SceneText[], theme: Theme): string {
  return lines.map((text) => `<div dir="${text.direction}" style="text-align:left;font-size:${text.size}px;line-height:${Math.round(text.size * 1.38)}px;color:${theme[text.role]};white-space:nowrap">${text.weight === 'bold' ? `<b>${escapeXml(text.text)}</b>` : escapeXml(text.text)}</div>`).join('');
}

function boxStyle(box: SceneBox, theme: Theme): string {
  const radius = Math.min(box.radius, box.width / 2, box.height / 2);
  const round = radius > 0 ? `rounded=1;absoluteArcSize=1;arcSize=${Math.round(2 * radius)};` : 'rounded=0;';
  return `${round}fillColor=${box.fill === null ? 'none' : theme[box.fill]};strokeColor=${box.stroke === null ? 'none' : theme[box.stroke]};${box.dashed ? 'dashed=1;dashPattern=4 3;' : ''}`;
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function textCell(id: string, text: SceneText, theme: Theme, parent: string, dx: number, dy: number): string {
  const width = Math.ceil(text.width) + 4;
  const x = text.anchor === 'start' ? text.x : text.anchor === 'middle' ? text.x - width / 2 : text.x - width;
  const style = `text;html=1;align=${ALIGN[text.anchor]};verticalAlign=middle;spacing=0;fontSize=${text.size};fontColor=${theme[text.role]};fontStyle=${text.weight === 'bold' ? 1 : 0};connectable=0;strokeColor=none;fillColor=none;`;
  return vertex(id, escapeXml(text.text), style, { x: x - dx, y: text.y - text.size * 1.1 - dy, width, height: Math.ceil(text.size * 1.45) }, parent);
}

function vertex(id: string, label: string, style: string, place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, parent = '1'): string {
  return `<mxCell id="${id}" value="${escapeXml(label)}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${n(place.x)}" y="${n(place.y)}" width="${n(place.width)}" height="${n(place.height)}" as="geometry"/></mxCell>`;
}

function edge(id: string, line: SceneLine, names: ReadonlyMap<string, string>, places: ReadonlyMap<string, SceneCard>, theme: Theme): string {
  const { points } = line;
  const end = (key: string, x: number, y: number, word: string): string => {
    const card = places.get(key);
    return card === undefined ? '' : `${word}X=${n((x - card.x) / card.width)};${word}Y=${n((y - card.y) / card.height)};${word}Dx=0;${word}Dy=0;`;
  };
  const ends = end(line.from, points[0] ?? 0, points[1] ?? 0, 'exit') + end(line.to, points.at(-2) ?? 0, points.at(-1) ?? 0, 'entry');
  const bends: string[] = [];
  for (let i = 2; i + 3 < points.length; i += 2) bends.push(`<mxPoint x="${n(points[i] ?? 0)}" y="${n(points[i + 1] ?? 0)}"/>`);
  const attach = (word: string, key: string): string => (names.has(key) ? ` ${word}="${names.get(key) ?? ''}"` : '');
  return `<mxCell id="${id}" style="edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;endArrow=none;strokeColor=${theme[line.role]};strokeWidth=1.5;${line.dashed ? 'dashed=1;' : ''}${ends}" edge="1" parent="1"${attach('source', line.from)}${attach('target', line.to)}><mxGeometry relative="1" as="geometry">${bends.length > 0 ? `<Array as="points">${bends.join('')}</Array>` : ''}</mxGeometry></mxCell>`;
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
