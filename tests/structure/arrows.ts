/** Which of our workspaces each may import: the list in "Shape" of the design, downwards only. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  'packages/organisation': [],
  'packages/staffing': [],
  'packages/blueprints': ['organisation', 'staffing'],
  'packages/chart': ['organisation'],
  'packages/exchange': ['organisation', 'chart'],
  'packages/store': ['organisation'],
  'apps/server': ['organisation', 'staffing', 'blueprints', 'chart', 'exchange', 'store'],
  'apps/cli': ['organisation', 'staffing', 'blueprints', 'chart', 'exchange', 'store'],
  'apps/web': ['organisation', 'staffing', 'blueprints', 'chart', 'exchange'],
};

/** The same code runs in the browser, the server and the command line: no Node within reach. */
export const withoutNode: ReadonlySet<string> = new Set(['packages/organisation', 'packages/staffing', 'packages/chart', 'apps/web']);
