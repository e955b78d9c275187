export const presence = {
  title: (n: number) => `还有 ${n} 人正在查看`,
  unnamed: '未署名同事',
  looking: '正在浏览',
  yourName: '我的名字',
};
