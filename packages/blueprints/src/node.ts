/** What needs Node: the catalogue's files and the solver. The rest of the package runs in a browser too. */
export { catalogueFolder, loadCatalogue } from './load-catalogue.ts';
export { loadPacker } from './load-packer.ts';
