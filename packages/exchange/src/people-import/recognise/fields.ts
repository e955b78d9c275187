import type { Bilingual } from '@bandi/organisation';

/** What a column of a list of people can mean. `own`: kept on the person under its heading. */
export const personFields = [
  'id', 'number', 'name', 'first-name', 'last-name', 'unit', 'title', 'manager', 'is-lead', 'dotted', 'assistant', 'email', 'start', 'end', 'capacity', 'photo', 'own',
] as const;
/** What a column of a list of units can mean. */
export const unitFields = ['unit-id', 'unit-name', 'parent', 'order', 'unit-lead'] as const;

export type PersonField = (typeof personFields)[number];
export type UnitField = (typeof unitFields)[number];
export type ImportField = PersonField | UnitField;
export type TableKind = 'people' | 'units';

export const fieldNames: Readonly<Record<ImportField, Bilingual>> = {
  id: { zh: '帐号 / 人员 ID', en: 'Account or person ID' },
  number: { zh: '工号', en: 'Employee number' },
  name: { zh: '姓名', en: 'Name' },
  'first-name': { zh: '名', en: 'First name' },
  'last-name': { zh: '姓', en: 'Last name' },
  unit: { zh: '部门', en: 'Unit' },
  title: { zh: '岗位', en: 'Position' },
  manager: { zh: '直属上级', en: 'Manager' },
  'is-lead': { zh: '是否部门负责人', en: 'Leads the unit' },
  dotted: { zh: '虚线上级', en: 'Dotted-line managers' },
  assistant: { zh: '是否助理', en: 'Assistant' },
  email: { zh: '邮箱', en: 'Email' },
  start: { zh: '入职日期', en: 'First day' },
  end: { zh: '离职日期', en: 'Last day' },
  capacity: { zh: '工作时间占比', en: 'Working time (FTE)' },
  photo: { zh: '照片网址', en: 'Photo address' },
  own: { zh: '自定义字段', en: 'Field of its own' },
  'unit-id': { zh: '部门 ID', en: 'Unit ID' },
  'unit-name': { zh: '部门名称', en: 'Unit name' },
  parent: { zh: '上级部门', en: 'Parent unit' },
  order: { zh: '排序', en: 'Order' },
  'unit-lead': { zh: '部门负责人', en: 'Head of unit' },
};

/** Headings as the field writes them, plain (see `plainHeading`). The first of a list is the surest. */
export const headings: Readonly<Record<ImportField, readonly string[]>> = {
  id: ['帐号', '账号', '员工userid', 'userid', '用户id', '用户userid', 'personid', 'id', '人员id', '员工id', '成员userid', 'uid', 'user', 'username', 'login', 'employeeid', 'uniqueid', '用户名'],
  number: ['工号', '员工编号', '人员编号', '员工号', '编号', '职工号', 'employeenumber', 'employeeno', 'staffno', 'staffid', 'personnelnumber', 'workid', 'number', 'jobnumber'],
  name: ['姓名', '员工姓名', '名字', '成员姓名', '中文名', '人员姓名', '名称', 'name', 'fullname', 'displayname', 'employeename', 'personname', 'employee'],
  'first-name': ['名', 'firstname', 'givenname', 'forename'],
  'last-name': ['姓', 'lastname', 'surname', 'familyname'],
  unit: ['部门', '所在部门', '所属部门', '部门名称', '部门路径', '主部门', '部门全称', '组织', '所属组织', '团队', '小组', 'department', 'departments', 'dept', 'departmentname', 'departmentpath', 'team', 'unit', 'orgunit', 'division', 'org'],
  title: ['职位', '职务', '岗位', '岗位名称', '职位名称', '职务名称', 'title', 'jobtitle', 'position', 'positiontitle', 'role', 'job'],
  manager: ['直属上级', '直接上级', '上级', '汇报对象', '汇报上级', '直属主管', '直接主管', '直属领导', '直接领导', '上级领导', '汇报人', '汇报给', '上级姓名', '上级工号', '直属上级userid', '直属上级工号', 'manager', 'reportsto', 'supervisor', 'supervisorid', 'bossid', 'boss', 'managerid', 'managername', 'reportstoid', 'linemanager', 'directmanager', 'leader', 'parentid', 'superior'],
  'is-lead': ['是否部门内领导', '是否此部门主管', '是否主管', '是否部门负责人', '部门负责人', '是否负责人', '是否领导', 'isleader', 'isdepartmentleader', 'islead', 'departmentleader', 'ismanager', 'departmenthead'],
  dotted: ['虚线上级', '虚线汇报', '虚线汇报对象', '虚线主管', 'dottedids', 'altreportsto', 'dottedline', 'dottedlinemanager', 'dottedlineid'],
  assistant: ['isassistant', 'assistant', '是否助理'],
  email: ['邮箱', '企业邮箱', '工作邮箱', '电子邮箱', '电子邮件', '邮箱地址', 'email', 'emailaddress', 'workemail', 'mail'],
  start: ['入职日期', '入职时间', '到岗日期', '入职', 'startdate', 'hiredate', 'dateofhire', 'joindate', 'entrydate', 'dateofentry', 'hired'],
  end: ['离职日期', '离职时间', '最后工作日', 'enddate', 'terminationdate', 'lastday', 'leavingdate'],
  capacity: ['工作时间占比', '工时占比', '投入比例', 'fte', 'workingtime', 'worktime'],
  photo: ['照片', '头像', '照片网址', '头像链接', 'photo', 'image', 'picture', 'photourl', 'imageurl', 'avatar'],
  own: [],
  'unit-id': ['部门id', '部门编号', '部门编码', '部门代码', 'departmentid', 'deptid', 'unitid', 'id'],
  'unit-name': ['部门名称', '部门', '部门全称', '组织名称', '名称', 'departmentname', 'department', 'unitname', 'unit', 'name'],
  parent: ['父部门id', '上级部门id', '父部门', '上级部门', '父级部门', '上级部门名称', '上级部门编号', '上级部门编码', 'parentid', 'parentdepartmentid', 'parentdepartment', 'parent', 'parentunit', 'parentdeptid'],
  order: ['排序', '顺序', '部门排序', 'order', 'sort', 'sortorder'],
  'unit-lead': ['部门负责人', '部门主管', '负责人', '主管', 'departmenthead', 'head', 'leader', 'manager', 'departmentleader'],
};

/** Headings that say nothing Bandi keeps. */
export const passedOver: ReadonlySet<string> = new Set(['排序', '禁用', '禁用项说明', '序号', 'no', 'index', 'order', 'refs', 'fill', 'stroke', 'width', 'height', 'url', '#']);

/** What must not come in unasked: everybody who sees a person sees their own fields. */
export const sensitive = /薪|工资|奖金|社保|公积金|身份证|证件号|护照|银行|卡号|住址|婚姻|民族|salary|wage|payroll|compensation|bonus|passport|identitycard|idcard|ssn|bank|homeaddress|marital/u;

/** A heading without what templates add: stars, hints in brackets, spaces, punctuation; full-width signs as narrow ones. */
export function plainHeading(heading: string): string {
  const plain = heading.normalize('NFKC').toLowerCase().replaceAll(/[([{【〔].*?(?:[)\]}】〕]|$)/gu, '');
  const bare = plain.replaceAll(/[\s_*:：.\-—/、,;'"“”?？!！]/gu, '');
  return bare === '' ? heading.trim().toLowerCase() : bare;
}
