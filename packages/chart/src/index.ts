export { layOut } from './layout/layout.ts';
