// Imported first by every entry: says what is missing before newer syntax or packages fail with something obscure.
// Keep it to what an old Node can read.
const LEAST = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  console.error(
    `Bandi needs Node ${LEAST.join('.')} or newer; this is ${process.versions.node}. Get one at https://nodejs.org and run the command again.\n`
    + `班底需要 Node ${LEAST.join('.')} 或更新版本，当前是 ${process.versions.node}。请到 https://nodejs.org 安装后重试。`,
  );
  process.exit(1);
}
