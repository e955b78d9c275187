import { pageKinds, paperNames } from '@bandi/exchange';
import { businessFunctions, cardFieldNames, viewKinds } from '@bandi/organisation';
import { both } from '../language.ts';
import { chartExtensions } from './chart-extensions.ts';
import { catalogueKinds } from './catalogue-kinds.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command.ts';

const lang: OptionSpec = { name: 'lang', value: 'zh|en', choices: ['zh', 'en'], text: both('输出语言；默认跟随系统（LC_ALL、LANG）', 'language of the output; default: that of the system (LC_ALL, LANG)') };
const help: OptionSpec = { name: 'help', short: 'h', text: both('显示本命令的用法', 'show how the command is used') };
const catalog: OptionSpec = { name: 'catalog', value: 'FILE', text: both('叠加在内置知识库之上的自有目录文件', 'your own catalogue file, laid over the built-in one') };
const json: OptionSpec = { name: 'json', text: both('输出 JSON', 'print JSON') };
const date: OptionSpec = { name: 'date', value: 'YYYY-MM-DD', text: both('按哪一天检查；默认今天', 'the day to check for; default today') };
const org: ArgumentSpec = { name: 'ORG', text: both('组织文件（build --out 或 --json 的结果）；- 表示标准输入', 'an organisation file (from build --out or --json); - for standard input') };

const documentFile: OptionSpec = { name: 'output', short: 'o', value: 'FILE', text: both('写到哪个文件，格式看扩展名（docx、pdf）', 'the file to write; its ending (docx, pdf) says the format') };
const documentOptions: readonly OptionSpec[] = [
  { name: 'company', value: 'TEXT', text: both('每页上的公司名称；默认是企业名称', 'the company named on every page; default the name of the business') },
  { name: 'logo', value: 'FILE', text: both('页眉的标志：PNG、JPEG、WebP 或 SVG，最大 1 MB', 'a logo for the header: PNG, JPEG, WebP or SVG of at most 1 MB') },
  { ...date, text: both('按哪一天算空缺；默认今天', 'the day whose vacancies count; default today') },
];

export const commands: readonly CommandSpec[] = [
  {
    name: 'build',
    summary: both('按业务画像搭出团队，每个编制都有依据', 'build the team a business profile needs, with a reason for every head'),
    arguments: [{ name: 'PROFILE', text: both('业务画像文件（YAML 或 JSON）；- 表示标准输入', 'a profile file (YAML or JSON); - for standard input') }],
    options: [
      { name: 'structure', value: 'ID', text: both('指定架构模板；默认按规模和业务类型选', 'the blueprint to use; default: chosen by size and kind of business') },
      { name: 'out', value: 'DIR', text: both('把 organisation.json、chart.svg、positions.csv 写到该目录', 'write organisation.json, chart.svg and positions.csv to this folder') },
      { ...json, text: both('只输出一份 JSON（组织与摘要）', 'print one JSON document (organisation and summary) and nothing else') },
      { name: 'no-triggers', text: both('不计算“下一个人什么时候招”，更快', 'leave out when to hire next, which is faster') },
      catalog, date, lang, help,
    ],
    examples: ['bandi build examples/profiles/tmall-growth.yaml', 'bandi build shop.yaml --structure growth --out team'],
    load: async () => (await import('../commands/build.ts')).run,
  },
  {
    name: 'explain',
    summary: both('说明一个岗位为什么是这么多人', 'say why a position has the people it has'),
    arguments: [org, { name: 'POSITION', text: both('岗位编号，或唯一的岗位名称', 'the id of a position, or its title where only one has it') }],
    options: [{ name: 'no-triggers', text: both('不计算“下一个人什么时候招”，更快', 'leave out when to hire next, which is faster') }, json, catalog, date, lang, help],
    examples: ['bandi explain team/organisation.json customer-service-agent', 'bandi explain team/organisation.json 客服专员'],
    load: async () => (await import('../commands/explain.ts')).run,
  },
  {
    name: 'check',
    summary: both('检查一个组织；有“错误”级问题时退出码为 1', 'check an organisation; exit code 1 when there are errors'),
    arguments: [org],
    options: [json, catalog, date, lang, help],
    examples: ['bandi check team/organisation.json'],
    load: async () => (await import('../commands/check.ts')).run,
  },
  {
    name: 'chart',
    summary: both('把一个组织画成架构图：SVG、PNG、PDF、PPTX、draw.io、Mermaid、PlantUML', 'draw an organisation as a chart: SVG, PNG, PDF, PPTX, draw.io, Mermaid, PlantUML'),
    arguments: [org],
    options: [
      { name: 'output', short: 'o', value: 'FILE', text: both(`写到哪个文件，格式看扩展名（${chartExtensions.join('、')}）；不写则把 SVG 输出到标准输出`, `the file to write; its ending (${chartExtensions.join(', ')}) says the format; without it, SVG to standard output`) },
      { name: 'view', value: 'VIEW', text: both(`视图：${viewKinds.join('、')} 之一，或文件里保存的视图的编号或名称；默认 by-unit`, `the view: one of ${viewKinds.join(', ')}, or the id or name of a view kept in the file; default by-unit`) },
      { name: 'page', value: 'A4|A3|…|宽x高', text: both(`PDF 纸张：${paperNames.join('、')} 或毫米数如 900x600；单页时按纸重新排列，让字尽量看得清；默认与图同大`, `paper of a PDF: ${paperNames.join(', ')}, or mm such as 900x600; on one page the cards are arranged so that the text can be read; default as large as the picture`) },
      { name: 'pages', value: pageKinds.join('|'), choices: pageKinds, text: both('一页（默认）、分张拼接（带重叠和裁切线），或每个部门一页（带目录和链接；PPTX 为每位负责人一页）', 'one (default), tiled over sheets that overlap, or a page for each unit with contents and links (PPTX: a slide for each lead)') },
      { name: 'scale', value: 'PERCENT', text: both('分张拼接时的缩放，10–400；默认 100', 'size of tiled sheets, 10 to 400; default 100') },
      { name: 'width', value: 'PX', text: both('PNG 的宽度（像素），最大 20000；默认两倍大小', 'width of a PNG in px, at most 20000; default twice its size') },
      { name: 'fields', value: 'A,B,…', text: both(`卡片上显示什么：${cardFieldNames.join('、')}`, `what cards show: ${cardFieldNames.join(', ')}`) },
      { name: 'pay', text: both('允许显示薪酬；不加则任何视图都不含薪酬', 'allow pay; without it no view shows any') },
      { name: 'title', value: 'TEXT', text: both('标题；默认是企业名称，空文字则不要标题', 'the title; default the name of the business, an empty text for none') },
      { name: 'logo', value: 'FILE', text: both('右上角的标志：PNG、JPEG、WebP 或 SVG，最大 1 MB', 'a logo for the top right: PNG, JPEG, WebP or SVG of at most 1 MB') },
      { name: 'no-legend', text: both('不要图例', 'leave out the legend') },
      { name: 'no-date', text: both('页脚不写日期', 'leave out the date at the foot') },
      { name: 'direction', value: 'top-down|left-right', choices: ['top-down', 'left-right'], text: both('自上而下或自左向右；默认按视图', 'top-down or left-right; default as the view has it') },
      { name: 'theme', value: 'light|dark', choices: ['light', 'dark'], text: both('浅色（默认）或深色', 'light (default) or dark') },
      { ...date, text: both('显示哪一天的在岗人；默认今天', 'the day whose holders are shown; default today') },
      lang, help,
    ],
    examples: ['bandi chart team/organisation.json -o chart.pdf --page A3', 'bandi chart team/organisation.json -o pages.pdf --pages per-unit --logo logo.svg', 'bandi chart team/organisation.json -o chart.png --width 8000 --view by-reporting-line'],
    load: async () => (await import('../commands/chart.ts')).run,
  },
  {
    name: 'duties',
    summary: both('职责分工表：谁执行、谁负责，哪里没人负责', 'the responsibility matrix: who does and who answers for what, and where nobody does'),
    arguments: [org],
    options: [
      { name: 'csv', text: both('输出 CSV（每项职责一行，每个岗位一列）', 'print CSV: a row for each duty, a column for each position') },
      { name: 'xlsx', text: both('写成 Excel 工作簿，要和 -o 一起用', 'write an Excel workbook; needs -o') },
      { name: 'output', short: 'o', value: 'FILE', text: both('写到哪个文件；不写 --csv、--xlsx 时看扩展名（csv、xlsx）', 'the file to write; without --csv or --xlsx its ending (csv, xlsx) says the format') },
      lang, help,
    ],
    examples: ['bandi duties team/organisation.json', 'bandi duties team/organisation.json --csv', 'bandi duties team/organisation.json -o duties.xlsx'],
    load: async () => (await import('../commands/duties.ts')).run,
  },
  {
    name: 'describe',
    summary: both('岗位说明书：一个岗位、一个部门或全部，写成 Word 或 PDF', 'job descriptions of a position, a unit or all, as Word or PDF'),
    arguments: [org, { name: 'POSITION', optional: true, text: both('岗位编号，或唯一的岗位名称', 'the id of a position, or its title where only one has it') }],
    options: [
      documentFile,
      { name: 'unit', value: 'UNIT', text: both('一个部门及其下级的所有岗位（部门编号或名称）', 'all positions of a unit and those below it, by its id or name') },
      { name: 'all', text: both('所有岗位，按部门成册，带目录', 'all positions, a chapter for each unit, with contents') },
      { name: 'pay', text: both('写上薪酬范围；不加则不含薪酬', 'say the pay range; without it nothing of pay') },
      ...documentOptions, catalog, lang, help,
    ],
    examples: ['bandi describe team/organisation.json 客服专员 -o jd.docx', 'bandi describe team/organisation.json --all -o jobs.pdf --lang zh'],
    load: async () => (await import('../commands/describe.ts')).run,
  },
  {
    name: 'hire',
    summary: both('招聘资料包：招聘启事、面试评分表、试用期目标，写成 Word 或 PDF', 'hiring kits: advert, interview scorecard and probation goals, as Word or PDF'),
    arguments: [org, { name: 'POSITION', optional: true, text: both('岗位编号，或唯一的岗位名称；不论是否空缺', 'the id of a position, or its title where only one has it; vacant or not') }],
    options: [
      documentFile,
      { name: 'unit', value: 'UNIT', text: both('一个部门及其下级所有空缺的岗位（部门编号或名称）', 'all vacancies of a unit and those below it, by its id or name') },
      { name: 'all', text: both('所有空缺的岗位，带目录', 'all vacancies, with contents') },
      { name: 'pay', text: both('写上薪酬范围；不加则不含薪酬', 'say the pay range; without it nothing of pay') },
      ...documentOptions, catalog, lang, help,
    ],
    examples: ['bandi hire team/organisation.json 客服专员 -o hire.docx', 'bandi hire team/organisation.json --all -o vacancies.pdf --lang zh'],
    load: async () => (await import('../commands/hire.ts')).run,
  },
  {
    name: 'handbook',
    summary: both('部门手册：使命、架构图、岗位、职责、流程、指标与报表，写成 Word 或 PDF', 'the handbook of a unit: mission, chart, positions, duties, processes, measures and reports, as Word or PDF'),
    arguments: [org, { name: 'UNIT', optional: true, text: both('部门编号，或唯一的部门名称；不写则为整个组织', 'the id of a unit, or its name where only one has it; without it, the whole organisation') }],
    options: [documentFile, ...documentOptions, catalog, lang, help],
    examples: ['bandi handbook team/organisation.json 运营部 -o operations.docx', 'bandi handbook team/organisation.json -o handbook.pdf --lang zh'],
    load: async () => (await import('../commands/handbook.ts')).run,
  },
  {
    name: 'roster',
    summary: both('排班：谁哪天上什么班，盖住每半小时的咨询量', 'the roster: who works which shift on which day, so that every half hour of chats is covered'),
    arguments: [org, { name: 'POSITION', optional: true, text: both('岗位编号，或唯一的岗位名称；不写则为所有接待咨询的岗位', 'the id of a position, or its title where only one has it; without it, all that answer chats') }],
    options: [
      { name: 'output', short: 'o', value: 'FILE', text: both('写到哪个文件，格式看扩展名（xlsx、ics）', 'the file to write; its ending (xlsx, ics) says the format') },
      { name: 'from', value: 'YYYY-MM-DD', text: both('从哪一天排起；默认下周一', 'the first day; default next Monday') },
      { name: 'days', value: 'N', text: both('排多少天，最多 62；默认 28', 'how many days, at most 62; default 28') },
      json, catalog, lang, help,
    ],
    examples: ['bandi roster team/organisation.json --from 2026-12-07 --days 14', 'bandi roster team/organisation.json 客服专员 -o roster.xlsx --lang zh'],
    load: async () => (await import('../commands/roster.ts')).run,
  },
  {
    name: 'processes',
    summary: both('业务流程：列出、导出（BPMN、PDF、图片、文字）或导入 BPMN', 'the processes: list them, export one as BPMN, PDF, picture or text, import a BPMN file'),
    arguments: [
      org,
      { name: 'ACTION', optional: true, choices: ['list', 'export', 'import'], text: both('list 列出（默认）、export 导出一个、import 导入一个', 'list them (default), export one, import one') },
      { name: 'WHAT', optional: true, text: both('export：流程的编号或名称；import：BPMN 2.0 文件', 'export: the id or name of a process; import: a BPMN 2.0 file') },
    ],
    options: [
      { name: 'output', short: 'o', value: 'FILE', text: both('写到哪个文件；不写则输出到标准输出。export 按扩展名写 .bpmn、.pdf、.svg、.png 或 .txt（步骤清单），不写文件时为 BPMN；import 写出导入后的组织文件', 'the file to write, else standard output. export: by its ending .bpmn, .pdf, .svg, .png or .txt (a list of steps), BPMN without a file; import: the organisation with the process in it') },
      { name: 'bind', value: 'LANE=POSITION,…', text: both('import：泳道由哪个岗位担任；不写则按名称找', 'import: which position plays a lane; else found by name') },
      { name: 'update', value: 'PROCESS', text: both('import：更新这个流程（编号或名称；auto 按文件里的编号或名称找），在这里改过的时限、职责、系统和负责岗位都保留', 'import: bring this process up to date (id or name; auto: by the id or name in the file); times, duties, systems and holders set here stay') },
      { name: 'name', value: 'TEXT', text: both('import：流程名称；默认用文件里的', 'import: the name of the process; default that of the file') },
      { name: 'function', value: 'FUNCTION', choices: businessFunctions, text: both('import：属于哪个职能；默认用文件里的，否则为 operations', 'import: the function it belongs to; default that of the file, else operations') },
      lang, help,
    ],
    examples: ['bandi processes team/organisation.json', 'bandi processes team/organisation.json export order-fulfilment -o orders.bpmn', 'bandi processes team/organisation.json export order-fulfilment -o orders.pdf', 'bandi processes team/organisation.json import returns.bpmn --bind 仓库=warehouse-worker -o team/organisation.json'],
    load: async () => (await import('../commands/processes.ts')).run,
  },
  {
    name: 'import',
    summary: both('导入人员和部门名单：企业微信、钉钉、飞书或任何表格；不写 -o 只预览', 'import lists of people and units: WeCom, DingTalk, Feishu or any sheet; without -o a preview'),
    arguments: [
      { ...org, text: both('组织文件；new 表示从空组织开始', 'an organisation file; new for an empty one') },
      { name: 'FILE', text: both('人员名单：.xlsx、.csv、.txt 或 .json', 'the list of people: .xlsx, .csv, .txt or .json') },
      { name: 'FILE2', optional: true, text: both('另一份名单，如企业微信的部门表', 'another list, such as the departments of WeCom') },
    ],
    options: [
      { name: 'output', short: 'o', value: 'FILE', text: both('把导入后的组织写到这个文件；有错误时不写', 'write the organisation with the import in it; nothing is written while there are errors') },
      { name: 'gone', value: 'keep|end|remove', choices: ['keep', 'end', 'remove'], text: both('上次有、这次没有的人：keep 不动（默认）、end 记为离任、remove 删除', 'people of the last list who are not in this: keep (default), end gives a last day, remove') },
      { name: 'map', value: 'HEADING=FIELD,…', text: both('指定列的含义，如 "花名=name,备注=none"', 'what columns mean, such as "Nickname=name,Notes=none"') },
      { name: 'skip', value: 'ROW,…', text: both('跳过第一张表的这些行', 'leave these rows of the first sheet out') },
      { name: 'sheet', value: 'NAME', text: both('只导入这张工作表', 'only this sheet') },
      { ...date, text: both('从哪一天起任职（名单没写时）；默认今天', 'the day from which people hold their positions where the list does not say; default today') },
      lang, help,
    ],
    examples: ['bandi import team/organisation.json staff.xlsx', 'bandi import new departments.csv members.csv -o company.json'],
    load: async () => (await import('../commands/import.ts')).run,
  },
  {
    name: 'catalog list',
    summary: both('列出知识库里有什么', 'list what the catalogue knows'),
    arguments: [{ name: 'KIND', optional: true, choices: catalogueKinds, text: both(`${catalogueKinds.join('、')} 之一；不写则给出各类数量`, `one of ${catalogueKinds.join(', ')}; without it, how many there are of each`) }],
    options: [json, catalog, lang, help],
    examples: ['bandi catalog list', 'bandi catalog list blueprints'],
    load: async () => (await import('../commands/catalog-list.ts')).run,
  },
  {
    name: 'catalog show',
    summary: both('显示知识库里的一条：内容、数值、来源和地址', 'show one entry of the catalogue: content, figures, sources and addresses'),
    arguments: [{ name: 'ID', text: both('任何一类的编号', 'an id of any kind') }],
    options: [json, catalog, lang, help],
    examples: ['bandi catalog show answer-chats'],
    load: async () => (await import('../commands/catalog-show.ts')).run,
  },
  {
    name: 'catalog check',
    summary: both('检查你自己的目录文件叠加到内置知识库上是否成立', 'check your own catalogue file, laid over the built-in one'),
    arguments: [{ name: 'FILE', text: both('你的目录文件（YAML）；- 表示标准输入', 'your catalogue file (YAML); - for standard input') }],
    options: [lang, help],
    examples: ['bandi catalog check my-catalogue.yaml'],
    load: async () => (await import('../commands/catalog-check.ts')).run,
  },
  {
    name: 'serve',
    summary: both('启动网页版', 'start the web version'),
    arguments: [],
    options: [
      { name: 'port', value: 'PORT', text: both('端口；默认 4310 起第一个空闲的', 'the port; default the first free one from 4310 on') },
      { name: 'data', value: 'DIR', text: both('数据目录；默认本仓库的 data', 'the data folder; default data in this clone') },
      lang, help,
    ],
    examples: ['bandi serve --port 8080'],
    load: async () => (await import('../commands/serve.ts')).run,
  },
];
