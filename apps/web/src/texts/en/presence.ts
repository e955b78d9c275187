export const presence = {
  title: (n: number) => `${n} other${n === 1 ? '' : 's'} here`,
  unnamed: 'A colleague',
  looking: 'looking around',
  yourName: 'My name',
};
