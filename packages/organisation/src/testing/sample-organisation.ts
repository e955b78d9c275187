import type { TypedRecord } from '../diff.ts';
import { Organisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import {
  assignmentRecordOf, cellRecordOf, dutyRecordOf, loadRecordOf, personRecordOf, positionRecordOf, unitRecordOf,
} from './builders.ts';
import { sampleProcesses } from './sample-processes.ts';

const pay = (yuan: number): Position['pay'] => ({
  low: { cents: yuan * 80, currency: 'CNY' },
  typical: { cents: yuan * 100, currency: 'CNY' },
  high: { cents: yuan * 130, currency: 'CNY' },
});

/**
 * The tea shop, 14 heads, everybody's example:
 *
 *     shop: owner, bookkeeper
 *     ├── operations: ops-lead, operator ×2
 *     ├── design: designer ×2
 *     ├── service: service-lead, agent ×3
 *     └── warehouse: stock-keeper, packer ×2
 */
export function sampleRecords(): TypedRecord[] {
  return [...units(), ...positions(), ...people(), ...duties(), ...loads(), ...sampleProcesses()];
}

export function sampleOrganisation(): Organisation {
  return Organisation.from(sampleRecords());
}

function units(): TypedRecord[] {
  return [
    { type: 'profile', record: { id: 'profile', business: { name: '山前茶', category: 'food', channels: [{ platform: 'taobao', orders_per_day: 400 }] } } },
    unitRecordOf('shop', { name: { zh: '山前茶', en: 'Foothill Tea' }, lead: 'owner' }),
    unitRecordOf('operations', { name: { zh: '运营部', en: 'Operations' }, parent: 'shop', order: 'a0', lead: 'ops-lead' }),
    unitRecordOf('design', { name: { zh: '设计部', en: 'Design' }, parent: 'shop', order: 'a1', lead: 'designer' }),
    unitRecordOf('service', { name: { zh: '客服部', en: 'Customer service' }, parent: 'shop', order: 'a2', lead: 'service-lead' }),
    unitRecordOf('warehouse', { name: { zh: '仓储部', en: 'Warehouse' }, parent: 'shop', order: 'a3', lead: 'stock-keeper' }),
  ];
}

function positions(): TypedRecord[] {
  return [
    positionRecordOf('owner', 'shop', { title: { zh: '店主', en: 'Owner' }, function: 'management', work: 'managerial', pay: pay(12_000), standIns: ['ops-lead'] }),
    positionRecordOf('bookkeeper', 'shop', { title: { zh: '会计', en: 'Bookkeeper' }, order: 'a1', function: 'finance', reportsTo: 'owner', pay: pay(7000), standIns: ['owner'] }),
    positionRecordOf('ops-lead', 'operations', { title: { zh: '运营主管', en: 'Operations lead' }, reportsTo: 'owner', work: 'managerial', pay: pay(10_000) }),
    positionRecordOf('operator', 'operations', { title: { zh: '店铺运营', en: 'Shop operator' }, order: 'a1', heads: 2, reportsTo: 'ops-lead', pay: pay(7000) }),
    positionRecordOf('designer', 'design', { title: { zh: '视觉设计', en: 'Designer' }, function: 'design', heads: 2, fte: 150, reportsTo: 'owner', pay: pay(7000) }),
    positionRecordOf('service-lead', 'service', { title: { zh: '客服主管', en: 'Service lead' }, function: 'customer-service', reportsTo: 'owner', pay: pay(7000) }),
    positionRecordOf('agent', 'service', { title: { zh: '客服专员', en: 'Service agent' }, order: 'a1', function: 'customer-service', heads: 3, reportsTo: 'service-lead', work: 'routine', pay: pay(5000), dotted: ['ops-lead'] }),
    positionRecordOf('stock-keeper', 'warehouse', { title: { zh: '仓管', en: 'Stock keeper' }, function: 'warehouse', reportsTo: 'owner', pay: pay(6000) }),
    positionRecordOf('packer', 'warehouse', { title: { zh: '打包员', en: 'Packer' }, order: 'a1', function: 'warehouse', heads: 2, reportsTo: 'stock-keeper', work: 'routine', pay: pay(5000) }),
  ];
}

function people(): TypedRecord[] {
  const holders: Record<string, string> = {
    an: 'owner', bo: 'ops-lead', chen: 'operator', ding: 'operator', fang: 'designer', gao: 'service-lead', hua: 'agent',
    ji: 'agent', kang: 'stock-keeper', lin: 'packer', mei: 'packer', ning: 'bookkeeper',
  };
  return Object.entries(holders).flatMap(([person, position]) => [personRecordOf(person), assignmentRecordOf(person, position)]);
}

function duties(): TypedRecord[] {
  return [
    dutyRecordOf('set-goals', { name: { zh: '定目标与预算', en: 'Set goals and budget' }, function: 'management' }),
    dutyRecordOf('run-listings', { name: { zh: '上新与商品维护', en: 'Run the listings' }, critical: true }),
    dutyRecordOf('order-goods', { name: { zh: '采购下单', en: 'Order goods' }, function: 'supply' }),
    dutyRecordOf('pay-suppliers', { name: { zh: '供应商付款', en: 'Pay suppliers' }, function: 'finance', critical: true }),
    dutyRecordOf('make-pictures', { name: { zh: '商品图制作', en: 'Make pictures' }, function: 'design' }),
    dutyRecordOf('answer-customers', { name: { zh: '接待咨询', en: 'Answer customers' }, function: 'customer-service', critical: true }),
    dutyRecordOf('pack-orders', { name: { zh: '打包发货', en: 'Pack orders' }, function: 'warehouse', critical: true }),
    dutyRecordOf('keep-stock', { name: { zh: '库存保管', en: 'Keep stock' }, function: 'warehouse' }),
    dutyRecordOf('count-stock', { name: { zh: '库存盘点', en: 'Count stock' }, function: 'warehouse' }),
    cellRecordOf('set-goals', 'owner', 'AR'),
    cellRecordOf('run-listings', 'ops-lead', 'A'),
    cellRecordOf('run-listings', 'operator', 'R'),
    cellRecordOf('order-goods', 'ops-lead', 'AR'),
    cellRecordOf('pay-suppliers', 'bookkeeper', 'AR'),
    cellRecordOf('make-pictures', 'designer', 'AR'),
    cellRecordOf('make-pictures', 'operator', 'C'),
    cellRecordOf('answer-customers', 'service-lead', 'A'),
    cellRecordOf('answer-customers', 'agent', 'R'),
    cellRecordOf('pack-orders', 'stock-keeper', 'A'),
    cellRecordOf('pack-orders', 'packer', 'R'),
    cellRecordOf('keep-stock', 'stock-keeper', 'AR'),
    cellRecordOf('count-stock', 'bookkeeper', 'AR'),
  ];
}

function loads(): TypedRecord[] {
  return [
    loadRecordOf('lead-shop', 70, [{ position: 'owner', fte: 70 }], { name: { zh: '店铺管理', en: 'Run the shop' }, function: 'management' }),
    loadRecordOf('books', 80, [{ position: 'bookkeeper', fte: 80 }], { name: { zh: '记账', en: 'Bookkeeping' }, function: 'finance' }),
    loadRecordOf('listings', 240, [{ position: 'ops-lead', fte: 60 }, { position: 'operator', fte: 180 }], { name: { zh: '商品运营', en: 'Listings' } }),
    loadRecordOf('pictures', 140, [{ position: 'designer', fte: 140 }], { name: { zh: '做图', en: 'Pictures' }, function: 'design' }),
    loadRecordOf('chats', 350, [{ position: 'service-lead', fte: 70 }, { position: 'agent', fte: 280 }], { name: { zh: '在线咨询', en: 'Chats' }, function: 'customer-service' }),
    loadRecordOf('packing', 260, [{ position: 'packer', fte: 180 }, { position: 'stock-keeper', fte: 80 }], { name: { zh: '打包', en: 'Packing' }, function: 'warehouse' }),
    loadRecordOf('photos', 40, [], { name: { zh: '拍摄（外包）', en: 'Photography (outsourced)' }, function: 'design', outsourced: true }),
  ];
}
