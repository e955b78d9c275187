import type { Bilingual } from '@bandi/organisation';
import { refusalCatalogue } from '@bandi/organisation';
import type { StoreErrorCode, StoreFailureCode } from '@bandi/store';
import { storeErrors, storeFailures } from '@bandi/store';

interface ErrorDefinition {
  readonly status: number;
  /** With `{fact}` where a fact goes. */
  readonly message: Bilingual;
  readonly cure: Bilingual;
}

/** Errors of the API itself. Codes are stable. */
export const apiErrors = {
  'bad-request': {
    status: 400,
    message: { zh: '请求不符合接口约定（{where} {path}）：{problem}', en: 'the request is not as the API expects ({where} {path}): {problem}' },
    cure: { zh: '对照 /api/openapi.json 改正后重试', en: 'Compare it with /api/openapi.json and send it again' },
  },
  'bad-json': {
    status: 400,
    message: { zh: '请求内容不是有效的 JSON', en: 'the body is not valid JSON' },
    cure: { zh: '检查 JSON 格式（UTF-8 编码）', en: 'Check the JSON; it must be UTF-8' },
  },
  'too-large': {
    status: 413,
    message: { zh: '请求内容超过 {limitMb} MB', en: 'the body is larger than {limitMb} MB' },
    cure: { zh: '减少内容，或分几次提交', en: 'Send less, or send it in parts' },
  },
  'unsupported-type': {
    status: 415,
    message: { zh: '不支持这种内容类型', en: 'this content type is not accepted' },
    cure: { zh: '使用 application/json', en: 'Use application/json' },
  },
  'foreign-host': {
    status: 403,
    message: { zh: '本机模式不接受发往“{host}”的请求', en: 'local mode does not answer requests for the host “{host}”' },
    cure: { zh: '用 http://localhost 加端口号访问', en: 'Use http://localhost with the port' },
  },
  'foreign-origin': {
    status: 403,
    message: { zh: '本机模式不接受来自网站“{origin}”的请求', en: 'local mode does not answer requests from the site “{origin}”' },
    cure: { zh: '在班底自己的页面里操作', en: 'Use the page that Bandi itself serves' },
  },
  'not-found': {
    status: 404,
    message: { zh: '没有这个地址：{path}', en: 'there is nothing at {path}' },
    cure: { zh: '接口列表见 /api/openapi.json', en: 'See /api/openapi.json for what there is' },
  },
  'example-not-found': {
    status: 404,
    message: { zh: '没有示例“{id}”', en: 'there is no example “{id}”' },
    cure: { zh: '示例列表见 /api/examples', en: 'See /api/examples for the list' },
  },
  'profile-invalid': {
    status: 422,
    message: { zh: '业务画像有 {count} 处填写有误', en: 'problems in the business profile: {count}' },
    cure: { zh: '按列出的各处逐项改正', en: 'Correct each of the places listed' },
  },
  'document-invalid': {
    status: 422,
    message: { zh: '组织文件有 {count} 处错误', en: 'problems in the organisation document: {count}' },
    cure: { zh: '按列出的各处逐项改正', en: 'Correct each of the places listed' },
  },
  'import-has-problems': {
    status: 422,
    message: { zh: '名单有 {count} 处错误，没有导入任何内容', en: 'problems in the list: {count}; nothing was imported' },
    cure: { zh: '按列出的各处改正，或跳过这些行', en: 'Mend each of the places listed, or leave those rows out' },
  },
  'structure-not-found': {
    status: 422,
    message: { zh: '没有架构模板“{id}”', en: 'there is no structure “{id}”' },
    cure: { zh: '可选：{known}', en: 'Choose one of: {known}' },
  },
  'build-failed': {
    status: 422,
    message: { zh: '按这份画像排不出班底：{problemZh}', en: 'no team can be built from this profile: {problemEn}' },
    cure: { zh: '检查画像中的数字和覆盖值', en: 'Check the numbers and overrides of the profile' },
  },
  'undo-conflict': {
    status: 409,
    message: { zh: '版本 {version} 改过的内容之后又被改动，不能直接撤销：{recordsZh}', en: 'what version {version} changed was changed again since and cannot simply be undone: {recordsEn}' },
    cure: { zh: '先撤销后来的改动，或手工改回', en: 'Undo the later changes first, or change it back by hand' },
  },
  'busy': {
    status: 503,
    message: { zh: '同一方案正被频繁修改，这次没有写入', en: 'the scenario is being changed too often; nothing was written' },
    cure: { zh: '稍后再试', en: 'Try again in a moment' },
  },
  'logo-unusable': {
    status: 422,
    message: { zh: '这个标志不能用', en: 'this logo cannot be used' },
    cure: { zh: '使用不超过 1 MB、边长不超过 4096 像素的 PNG、JPEG、WebP，或不引用外部内容的 SVG', en: 'Use a PNG, JPEG or WebP of at most 1 MB and 4096 px a side, or an SVG that refers to nothing outside itself' },
  },
  'nothing-to-describe': {
    status: 422,
    message: { zh: '这里没有可以写进文档的岗位', en: 'there is no position here to describe' },
    cure: { zh: '选一个有岗位的部门，或刷新后再试', en: 'Choose a unit that has positions, or load the page again' },
  },
  'process-not-found': {
    status: 404,
    message: { zh: '没有这个流程', en: 'there is no such process' },
    cure: { zh: '它可能已被删除，刷新后再试', en: 'It may have been removed; load the page again' },
  },
  'nothing-vacant': {
    status: 422,
    message: { zh: '这里没有空缺岗位', en: 'nothing here is vacant' },
    cure: { zh: '选一个有空缺的部门，或只做一个岗位的招聘资料包', en: 'Choose a unit with a vacancy, or make the hiring kit of one position' },
  },
  'export-busy': {
    status: 503,
    message: { zh: '导出排队已满', en: 'too many exports are waiting' },
    cure: { zh: '稍后再试', en: 'Try again in a moment' },
  },
  'export-too-long': {
    status: 503,
    message: { zh: '文件太大，两分钟内没有做完', en: 'the file is too large to be made within two minutes' },
    cure: { zh: '收起一些层级、缩小范围，或换一种格式', en: 'Fold some levels, show less, or use another format' },
  },
  'share-not-found': {
    status: 404,
    message: { zh: '这个分享链接不存在、已过期或已停用', en: 'this link does not exist, has expired or was withdrawn' },
    cure: { zh: '向分享的人要一个新链接', en: 'Ask whoever shared it for a new one' },
  },
  'internal': {
    status: 500,
    message: { zh: '服务器内部出错，没有写入任何内容', en: 'something went wrong inside the server; nothing was written' },
    cure: { zh: '请重试；若再次出现，请附上服务器日志反馈（编号 {reference}）', en: 'Try again; if it happens again, report it with the server log (reference {reference})' },
  },
} as const satisfies Record<string, ErrorDefinition>;

const storeStatus: Record<StoreErrorCode, number> = {
  'workspace-not-found': 404,
  'workspace-exists': 409,
  'scenario-not-found': 404,
  'scenario-exists': 409,
  'scenario-has-branches': 409,
  'share-exists': 409,
  'version-not-found': 404,
  'version-conflict': 409,
  'key-reused': 409,
  'diff-mismatch': 409,
  'unstorable-text': 422,
};

const storeCures: Record<StoreErrorCode, Bilingual> = {
  'workspace-not-found': { zh: '刷新组织列表；它可能已被删除', en: 'Reload the list; it may have been deleted' },
  'workspace-exists': { zh: '换一个编号', en: 'Use another id' },
  'scenario-not-found': { zh: '刷新方案列表；它可能已被删除', en: 'Reload the list of scenarios; it may have been deleted' },
  'scenario-exists': { zh: '换一个编号', en: 'Use another id' },
  'scenario-has-branches': { zh: '先删除由它分出的方案', en: 'Delete the scenarios that branch from it first' },
  'share-exists': { zh: '换一个编号', en: 'Use another id' },
  'version-not-found': { zh: '使用不大于最新版本的版本号', en: 'Use a version up to the newest' },
  'version-conflict': { zh: '取得最新版本后重做', en: 'Fetch the newest version and make the change again' },
  'key-reused': { zh: '为每次提交使用新的标识', en: 'Use a new key for every change' },
  'diff-mismatch': { zh: '取得最新版本后重做', en: 'Fetch the newest version and make the change again' },
  'unstorable-text': { zh: '去掉看不见的控制字符后重试', en: 'Remove the invisible characters and send it again' },
};

const failureCures: Record<StoreFailureCode, Bilingual> = {
  'folder-in-use': { zh: '关闭另一个班底进程，或换一个数据目录', en: 'Stop the other process, or use another data folder' },
  'folder-unusable': { zh: '检查目录权限和磁盘空间', en: 'Check the permissions of the folder and the space on the disk' },
  'database-unreachable': { zh: '检查数据库是否在运行，稍后用同一标识重试', en: 'Check that the database runs, then send it again with the same key' },
  'database-newer': { zh: '升级程序', en: 'Upgrade the program' },
};

type Entries = Readonly<Record<string, ErrorDefinition>>;
const fromStore = <Code extends string>(texts: Readonly<Record<Code, Bilingual>>, cures: Readonly<Record<Code, Bilingual>>, statusOf: (code: Code) => number): Entries =>
  Object.fromEntries((Object.keys(texts) as Code[]).map((code) => [code, { status: statusOf(code), message: texts[code], cure: cures[code] }]));

/** Every error the API can answer with: its own, the store's, and the refusals of changes (always 422). */
export const errorCatalogue: Entries = {
  ...apiErrors,
  ...fromStore(storeErrors, storeCures, (code) => storeStatus[code]),
  ...fromStore(storeFailures, failureCures, () => 503),
  ...Object.fromEntries(Object.entries(refusalCatalogue).map(([code, { text, cure }]) => [code, { status: 422, message: text, cure }])),
};

export type ApiErrorCode = keyof typeof apiErrors;
