import type { TypedRecord } from '../diff.ts';
import { laneRecordOf, processRecordOf, stepRecordOf } from './builders.ts';

/**
 * Two processes of the tea shop, which exercise each of its duties once:
 *
 *     sell:    begin → photograph (designer) → list (operator) → advise (agent) → pack (packer) → sold
 *     restock: monthly → budget (owner) → order (ops-lead) → store (stock-keeper) → count (bookkeeper) → right?
 *              right? → pay (bookkeeper) → restocked, right? → order
 */
export function sampleProcesses(): TypedRecord[] {
  return [
    processRecordOf('sell', { name: { zh: '从上新到发货', en: 'From listing to parcel' }, promise: { minutes: 2880, from: 'pack', to: null } }),
    laneRecordOf('sell', 'pictures', { name: { zh: '设计', en: 'Pictures' }, position: 'designer' }),
    laneRecordOf('sell', 'shop', { order: 'a1', name: { zh: '运营', en: 'Shop' }, position: 'operator' }),
    laneRecordOf('sell', 'chat', { order: 'a2', name: { zh: '客服', en: 'Chat' }, position: 'agent' }),
    laneRecordOf('sell', 'parcel', { order: 'a3', name: { zh: '打包', en: 'Parcel' }, position: 'packer' }),
    stepRecordOf('sell', 'begin', ['photograph'], { lane: 'pictures', kind: 'start' }),
    stepRecordOf('sell', 'photograph', ['list'], { lane: 'pictures', name: { zh: '拍图修图', en: 'Take pictures' }, sla: 1440, duties: ['make-pictures'], outputs: [{ zh: '商品图', en: 'Pictures' }] }),
    stepRecordOf('sell', 'list', ['advise'], { lane: 'shop', name: { zh: '上架商品', en: 'List the tea' }, sla: 480, duties: ['run-listings'], inputs: [{ zh: '商品图', en: 'Pictures' }] }),
    stepRecordOf('sell', 'advise', ['pack'], { lane: 'chat', name: { zh: '接待咨询', en: 'Advise buyers' }, sla: 3, duties: ['answer-customers'], critical: true }),
    stepRecordOf('sell', 'pack', ['sold'], { lane: 'parcel', name: { zh: '打包发货', en: 'Pack and ship' }, sla: 1440, duties: ['pack-orders'], critical: true }),
    stepRecordOf('sell', 'sold', [], { lane: 'parcel', kind: 'end' }),
    processRecordOf('restock', { name: { zh: '补货付款', en: 'Restock and pay' }, function: 'supply' }),
    laneRecordOf('restock', 'boss', { name: { zh: '店主', en: 'Boss' }, position: 'owner' }),
    laneRecordOf('restock', 'buyer', { order: 'a1', name: { zh: '采购', en: 'Buyer' }, unit: 'operations' }),
    laneRecordOf('restock', 'stores', { order: 'a2', name: { zh: '仓库', en: 'Store' }, position: 'stock-keeper' }),
    laneRecordOf('restock', 'books', { order: 'a3', name: { zh: '财务', en: 'Books' }, position: 'bookkeeper' }),
    stepRecordOf('restock', 'monthly', ['budget'], { lane: 'boss', kind: 'start', trigger: 'timer', name: { zh: '每月 1 日', en: 'On the 1st' } }),
    stepRecordOf('restock', 'budget', ['order'], { lane: 'boss', name: { zh: '定采购预算', en: 'Set the budget' }, sla: 480, duties: ['set-goals'] }),
    stepRecordOf('restock', 'order', ['store'], { lane: 'buyer', name: { zh: '下单', en: 'Order' }, sla: 1440, duties: ['order-goods'] }),
    stepRecordOf('restock', 'store', ['count'], { lane: 'stores', name: { zh: '收货入库', en: 'Take in' }, sla: 1440, duties: ['keep-stock'] }),
    stepRecordOf('restock', 'count', ['right'], { lane: 'books', name: { zh: '抽盘', en: 'Count' }, sla: 480, duties: ['count-stock'], approves: ['store'] }),
    stepRecordOf('restock', 'right', ['pay', 'order'], { lane: 'books', kind: 'decision', name: { zh: '数量相符？', en: 'Right?' } }),
    stepRecordOf('restock', 'pay', ['restocked'], { lane: 'books', name: { zh: '付款', en: 'Pay' }, sla: 1440, duties: ['pay-suppliers'], critical: true }),
    stepRecordOf('restock', 'restocked', [], { lane: 'books', kind: 'end' }),
  ];
}
