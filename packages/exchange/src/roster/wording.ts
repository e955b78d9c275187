export const rosterWording = {
  zh: {
    roster: '排班表', coverage: '人手与需求', name: '姓名', title: '岗位', workDays: '出勤天数', hours: '工时', off: '休', shifts: '班次', time: '时间', pause: '休息',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'], onShift: '在岗人数', day: '日期', slot: '时段', chats: '会话/小时', needed: '需要在线', onLine: '实际在线', level: '预计及时回复率', short: '缺口',
    made: (from: string, to: string) => `${from} 至 ${to}`,
    pauseAt: (from: string, to: string) => `休息 ${from}–${to}`,
    range: (from: string, to: string) => `${from}–${to}`,
  },
  en: {
    roster: 'Roster', coverage: 'Cover', name: 'Name', title: 'Position', workDays: 'Days', hours: 'Hours', off: '–', shifts: 'Shifts', time: 'Time', pause: 'Break',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], onShift: 'On shift', day: 'Date', slot: 'From', chats: 'Chats an hour', needed: 'Needed on line', onLine: 'On line', level: 'Answered in time', short: 'Short',
    made: (from: string, to: string) => `${from} to ${to}`,
    pauseAt: (from: string, to: string) => `Break ${from}–${to}`,
    range: (from: string, to: string) => `${from}–${to}`,
  },
} as const;
