import { Organisation } from '@bandi/organisation';
import type { BusinessFunction, Label, TypedRecord } from '@bandi/organisation';

/** Order keys that sort as numbers do; the last character leaves room for others between them. */
const order = (n: number): string => `a${String(n).padStart(6, '0')}V`;

interface UnitSpec { readonly id: string; readonly name: Label; readonly parent?: string; readonly lead?: string }
interface PositionSpec {
  readonly id: string;
  readonly title: Label;
  readonly unit: string;
  readonly function: BusinessFunction;
  readonly reportsTo?: string;
  readonly heads?: number;
  readonly dotted?: readonly string[];
  readonly assistant?: boolean;
  readonly outsourced?: boolean;
  readonly frozen?: boolean;
  readonly people?: readonly Label[];
}

/** An organisation from a few words; everything left out is as plain as can be. */
export function organisationOf(units: readonly UnitSpec[], positions: readonly PositionSpec[], business?: string): Organisation {
  const records: TypedRecord[] = [];
  if (business !== undefined) {
    records.push({ type: 'profile', record: { id: 'profile', business: { name: business, category: 'apparel', channels: [{ platform: 'tmall' }] } } });
  }
  units.forEach((unit, i) => records.push({
    type: 'unit',
    record: { id: unit.id, name: unit.name, parent: unit.parent ?? null, order: order(i), lead: unit.lead ?? null, mission: null, blueprint: null },
  }));
  let people = 0;
  positions.forEach((position, i) => {
    const heads = position.heads ?? 1;
    records.push({
      type: 'position',
      record: {
        id: position.id, job: null, title: position.title, unit: position.unit, order: order(i), function: position.function, heads,
        fte: heads * 100, reportsTo: position.reportsTo ?? null, dotted: [...(position.dotted ?? [])], assistant: position.assistant ?? false,
        work: 'skilled', status: position.frozen === true ? 'frozen' : 'approved', outsourced: position.outsourced ?? false, standIns: [],
        pay: null, reasons: [],
      },
    });
    for (const name of position.people ?? []) {
      people += 1;
      records.push(
        { type: 'person', record: { id: `p${people}`, name, number: null, email: null, capacity: 100, from: null, to: null } },
        { type: 'assignment', record: { id: `a${people}`, person: `p${people}`, position: position.id, share: 100, from: '2026-01-01', to: null } },
      );
    }
  });
  return Organisation.from(records);
}

const both = (zh: string, en: string): Label => ({ zh, en });

/** A shop of three. */
export const three = organisationOf(
  [{ id: 'shop', name: both('淘宝女装店', 'Taobao fashion shop'), lead: 'owner' }],
  [
    { id: 'owner', title: both('店长兼运营', 'Owner and operator'), unit: 'shop', function: 'operations', people: [both('林晓燕', 'Lin Xiaoyan')] },
    { id: 'design', title: both('美工（含拍摄）', 'Designer and photographer'), unit: 'shop', function: 'design', reportsTo: 'owner', people: [both('陈默', 'Chen Mo')] },
    { id: 'service', title: both('客服兼打包', 'Customer service and packing'), unit: 'shop', function: 'customer-service', reportsTo: 'owner' },
  ],
  '晓燕女装',
);

/** Fourteen heads in four departments, the standard way to cut a growing shop. */
export const fourteen = organisationOf(
  [
    { id: 'company', name: both('电商事业部', 'E-commerce division'), lead: 'head' },
    { id: 'ops', name: both('运营部', 'Operations'), parent: 'company', lead: 'ops-lead' },
    { id: 'design', name: both('视觉设计部', 'Visual design'), parent: 'company', lead: 'design-lead' },
    { id: 'service', name: both('客户服务部', 'Customer service'), parent: 'company', lead: 'service-lead' },
    { id: 'store', name: both('仓储物流部', 'Warehouse and shipping'), parent: 'company', lead: 'store-lead' },
  ],
  [
    { id: 'head', title: both('电商负责人', 'Head of e-commerce'), unit: 'company', function: 'management', people: [both('周启明', 'Zhou Qiming')] },
    { id: 'ops-lead', title: both('运营主管', 'Operations lead'), unit: 'ops', function: 'operations', reportsTo: 'head', people: [both('王思远', 'Wang Siyuan')] },
    { id: 'ops-tmall', title: both('天猫旗舰店运营专员', 'Tmall flagship operator'), unit: 'ops', function: 'operations', reportsTo: 'ops-lead', people: [both('李佳', 'Li Jia')] },
    { id: 'ads', title: both('付费推广专员（直通车、引力魔方、万相台）', 'Paid advertising specialist'), unit: 'ops', function: 'marketing', reportsTo: 'ops-lead' },
    { id: 'design-lead', title: both('设计主管', 'Design lead'), unit: 'design', function: 'design', reportsTo: 'head', people: [both('赵一宁', 'Zhao Yining')] },
    { id: 'designer', title: both('电商设计师', 'E-commerce designer'), unit: 'design', function: 'design', reportsTo: 'design-lead', dotted: ['ops-lead'], people: [both('孙蕾', 'Sun Lei')] },
    { id: 'service-lead', title: both('客服主管', 'Service lead'), unit: 'service', function: 'customer-service', reportsTo: 'head', people: [both('刘芳', 'Liu Fang')] },
    { id: 'agents', title: both('售前客服', 'Pre-sale agent'), unit: 'service', function: 'customer-service', reportsTo: 'service-lead', heads: 3, people: [both('何静', 'He Jing'), both('马小宇', 'Ma Xiaoyu')] },
    { id: 'after', title: both('售后客服', 'After-sale agent'), unit: 'service', function: 'customer-service', reportsTo: 'service-lead', people: [both('郑婷婷', 'Zheng Tingting')] },
    { id: 'store-lead', title: both('仓库主管', 'Warehouse lead'), unit: 'store', function: 'warehouse', reportsTo: 'head', people: [both('吴建国', 'Wu Jianguo')] },
    { id: 'pack', title: both('拣货打包员', 'Picker and packer'), unit: 'store', function: 'warehouse', reportsTo: 'store-lead', heads: 2, people: [both('黄强', 'Huang Qiang'), both('徐军', 'Xu Jun')] },
  ],
  '启明家居旗舰店',
);

/** Eighty heads of a brand on many channels, long names included. */
export const eighty = organisationOf(
  [
    { id: 'brand', name: both('品牌电商中心', 'Brand e-commerce centre'), lead: 'gm' },
    { id: 'ops', name: both('网络运营部', 'Online operations'), parent: 'brand', lead: 'ops-lead' },
    { id: 'ops-tmall', name: both('天猫京东运营组', 'Tmall and JD'), parent: 'ops', lead: 'tmall-lead' },
    { id: 'ops-interest', name: both('兴趣电商运营组（抖音、快手、小红书）', 'Interest commerce (Douyin, Kuaishou, Xiaohongshu)'), parent: 'ops', lead: 'interest-lead' },
    { id: 'live', name: both('直播部', 'Live'), parent: 'brand', lead: 'live-lead' },
    { id: 'promo', name: both('网络推广部', 'Online promotion'), parent: 'brand', lead: 'promo-lead' },
    { id: 'design', name: both('视觉设计部', 'Visual design'), parent: 'brand', lead: 'design-lead' },
    { id: 'service', name: both('客户服务部', 'Customer service'), parent: 'brand', lead: 'service-lead' },
    { id: 'pre', name: both('售前组', 'Pre-sale'), parent: 'service', lead: 'pre-lead' },
    { id: 'after', name: both('售后组', 'After-sale'), parent: 'service', lead: 'after-lead' },
    { id: 'supply', name: both('供应链与物流部', 'Supply chain and logistics'), parent: 'brand', lead: 'supply-lead' },
    { id: 'support', name: both('综合支持部', 'Support'), parent: 'brand', lead: 'support-lead' },
  ],
  [
    { id: 'gm', title: both('电商总经理', 'General manager'), unit: 'brand', function: 'management', people: [both('沈国栋', 'Shen Guodong')] },
    { id: 'assistant', title: both('总经理助理', 'Assistant to the general manager'), unit: 'brand', function: 'management', reportsTo: 'gm', assistant: true, people: [both('许安然', 'Xu Anran')] },
    { id: 'ops-lead', title: both('运营总监', 'Operations director'), unit: 'ops', function: 'operations', reportsTo: 'gm', people: [both('欧阳明轩', 'Ouyang Mingxuan')] },
    { id: 'tmall-lead', title: both('天猫京东运营主管', 'Tmall and JD lead'), unit: 'ops-tmall', function: 'operations', reportsTo: 'ops-lead', people: [both('高远', 'Gao Yuan')] },
    { id: 'tmall', title: both('店铺运营专员', 'Shop operator'), unit: 'ops-tmall', function: 'operations', reportsTo: 'tmall-lead', heads: 6, people: [both('丁一', 'Ding Yi'), both('叶子', 'Ye Zi'), both('罗敏', 'Luo Min'), both('石磊', 'Shi Lei'), both('方圆', 'Fang Yuan'), both('白洁', 'Bai Jie')] },
    { id: 'campaign', title: both('活动策划专员（聚划算、百亿补贴、大促会场）', 'Campaign planner'), unit: 'ops-tmall', function: 'marketing', reportsTo: 'tmall-lead', heads: 2, people: [both('秦岭', 'Qin Ling')] },
    { id: 'interest-lead', title: both('兴趣电商运营主管', 'Interest commerce lead'), unit: 'ops-interest', function: 'operations', reportsTo: 'ops-lead', people: [both('唐糖', 'Tang Tang')] },
    { id: 'douyin', title: both('抖音商城运营', 'Douyin mall operator'), unit: 'ops-interest', function: 'operations', reportsTo: 'interest-lead', heads: 3, people: [both('夏天', 'Xia Tian'), both('冯雪', 'Feng Xue'), both('蒋欣', 'Jiang Xin')] },
    { id: 'red', title: both('小红书内容运营', 'Xiaohongshu content'), unit: 'ops-interest', function: 'marketing', reportsTo: 'interest-lead', heads: 2, people: [both('苏苏', 'Su Su')] },
    { id: 'data', title: both('数据分析师', 'Data analyst'), unit: 'ops', function: 'data', reportsTo: 'ops-lead', heads: 2, dotted: ['promo-lead'], people: [both('韩冰', 'Han Bing'), both('程诺', 'Cheng Nuo')] },
    { id: 'member', title: both('会员运营', 'Member marketing'), unit: 'ops', function: 'member', reportsTo: 'ops-lead', people: [both('宋词', 'Song Ci')] },
    { id: 'live-lead', title: both('直播负责人', 'Head of live'), unit: 'live', function: 'live', reportsTo: 'gm', people: [both('江一白', 'Jiang Yibai')] },
    { id: 'host', title: both('主播', 'Host'), unit: 'live', function: 'live', reportsTo: 'live-lead', heads: 6, people: [both('美琪', 'Meiqi'), both('小鹿', 'Xiaolu'), both('安娜', 'Anna'), both('大鹏', 'Dapeng')] },
    { id: 'control', title: both('中控场控', 'Stream controller'), unit: 'live', function: 'live', reportsTo: 'live-lead', heads: 3, people: [both('阿凯', 'A Kai'), both('小武', 'Xiao Wu'), both('老K', 'Lao K')] },
    { id: 'buyer', title: both('千川投手', 'Live ad buyer'), unit: 'live', function: 'marketing', reportsTo: 'live-lead', heads: 2, dotted: ['promo-lead'], people: [both('康康', 'Kang Kang')] },
    { id: 'promo-lead', title: both('推广经理', 'Promotion manager'), unit: 'promo', function: 'marketing', reportsTo: 'gm' },
    { id: 'ads', title: both('站内推广专员', 'On-site advertising'), unit: 'promo', function: 'marketing', reportsTo: 'promo-lead', heads: 3, people: [both('袁野', 'Yuan Ye'), both('邓超然', 'Deng Chaoran')] },
    { id: 'kol', title: both('达人商务拓展', 'Influencer partnerships'), unit: 'promo', function: 'business-development', reportsTo: 'promo-lead', heads: 2, frozen: true, people: [both('傅瑶', 'Fu Yao')] },
    { id: 'dist', title: both('分销渠道经理', 'Distribution manager'), unit: 'promo', function: 'distribution', reportsTo: 'promo-lead', people: [both('曾诚', 'Zeng Cheng')] },
    { id: 'design-lead', title: both('设计经理', 'Design manager'), unit: 'design', function: 'design', reportsTo: 'gm', people: [both('彭博', 'Peng Bo')] },
    { id: 'designer', title: both('平面设计师', 'Graphic designer'), unit: 'design', function: 'design', reportsTo: 'design-lead', heads: 4, people: [both('潘越', 'Pan Yue'), both('董洁', 'Dong Jie'), both('余洋', 'Yu Yang'), both('任然', 'Ren Ran')] },
    { id: 'photo', title: both('摄影师', 'Photographer'), unit: 'design', function: 'design', reportsTo: 'design-lead', heads: 2, outsourced: true },
    { id: 'copy', title: both('文案策划', 'Copywriter'), unit: 'design', function: 'design', reportsTo: 'design-lead', people: [both('诗涵', 'Shi Han')] },
    { id: 'service-lead', title: both('客服经理', 'Customer service manager'), unit: 'service', function: 'customer-service', reportsTo: 'gm', people: [both('鲁琳', 'Lu Lin')] },
    { id: 'pre-lead', title: both('售前组长', 'Pre-sale team lead'), unit: 'pre', function: 'customer-service', reportsTo: 'service-lead', people: [both('倪萍', 'Ni Ping')] },
    { id: 'pre-agent', title: both('售前客服专员', 'Pre-sale agent'), unit: 'pre', function: 'customer-service', reportsTo: 'pre-lead', heads: 10, people: [both('甲', 'Jia'), both('小乙', 'Xiao Yi'), both('丙丙', 'Bing Bing'), both('欧阳小丁', 'Ouyang Xiaoding'), both('戊', 'Wu'), both('己', 'Ji'), both('庚', 'Geng')] },
    { id: 'after-lead', title: both('售后组长', 'After-sale team lead'), unit: 'after', function: 'customer-service', reportsTo: 'service-lead', people: [both('严肃', 'Yan Su')] },
    { id: 'after-agent', title: both('售后客服专员', 'After-sale agent'), unit: 'after', function: 'customer-service', reportsTo: 'after-lead', heads: 5, people: [both('辛', 'Xin'), both('壬', 'Ren'), both('葵', 'Kui'), both('子轩', 'Zixuan'), both('丑丑', 'Chou Chou')] },
    { id: 'supply-lead', title: both('供应链总监', 'Supply chain director'), unit: 'supply', function: 'supply', reportsTo: 'gm', people: [both('贺铁柱', 'He Tiezhu')] },
    { id: 'purchase', title: both('采购专员', 'Buyer'), unit: 'supply', function: 'supply', reportsTo: 'supply-lead', heads: 2, people: [both('魏来', 'Wei Lai'), both('陶然', 'Tao Ran')] },
    { id: 'plan', title: both('商品企划', 'Merchandise planner'), unit: 'supply', function: 'supply', reportsTo: 'supply-lead', people: [both('姜尚', 'Jiang Shang')] },
    { id: 'pick', title: both('拣货打包员', 'Picker and packer'), unit: 'supply', function: 'warehouse', reportsTo: 'supply-lead', heads: 8, people: [both('大壮', 'Dazhuang'), both('二牛', 'Erniu'), both('三胖', 'Sanpang'), both('四喜', 'Sixi'), both('五福', 'Wufu')] },
    { id: 'support-lead', title: both('综合支持负责人', 'Head of support'), unit: 'support', function: 'hr-admin', reportsTo: 'gm', people: [both('田甜', 'Tian Tian')] },
    { id: 'hr', title: both('招聘与培训', 'Recruiting and training'), unit: 'support', function: 'hr-admin', reportsTo: 'support-lead', people: [both('邹宁', 'Zou Ning')] },
    { id: 'accountant', title: both('电商会计', 'E-commerce accountant'), unit: 'support', function: 'finance', reportsTo: 'support-lead', heads: 2, people: [both('钱多多', 'Qian Duoduo'), both('孙算盘', 'Sun Suanpan')] },
    { id: 'erp', title: both('系统与ERP工程师', 'Systems and ERP engineer'), unit: 'support', function: 'technology', reportsTo: 'support-lead' },
  ],
  '拾光服饰品牌电商中心',
);
