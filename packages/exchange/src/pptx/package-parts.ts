import { escapeXml } from '@bandi/chart';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';
const spaces = `xmlns:a="${MAIN}" xmlns:r="${OFFICE}" xmlns:p="${PRESENTATION}"`;

export interface Relation {
  readonly id: string;
  /** Last word of the relationship's type. */
  readonly type: string;
  readonly target: string;
}

export function relationsXml(relations: readonly Relation[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(({ id, type, target }) =>
    `<Relationship Id="${id}" Type="${type === 'core-properties' ? `${PACKAGE}/relationships/metadata` : OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function part(name: string, type: string): string {
  return `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`;
}

export function contentTypesXml(slides: number): string {
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`
    + part('/ppt/presentation.xml', 'presentationml.presentation.main') + part('/ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster')
    + part('/ppt/slideLayouts/slideLayout1.xml', 'presentationml.slideLayout') + part('/ppt/theme/theme1.xml', 'theme')
    + Array.from({ length: slides }, (_, i) => part(`/ppt/slides/slide${i + 1}.xml`, 'presentationml.slide')).join('')
    + `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

export function presentationXml(slides: number, width: number, height: number): string {
  return `${XML}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${
    Array.from({ length: slides }, (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 3}"/>`).join('')
  }</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

export function coreXml(title: string, at: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Bandi</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`;
}

const emptyTree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

function titleShape(width: number): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="400000" y="250000"/><a:ext cx="${Math.max(914_400, width - 2_900_000)}" cy="520000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
    + '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>';
}

export function masterXml(width: number): string {
  return `${XML}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyTree}${titleShape(width)}</p:spTree></p:cSld>`
    + '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    + '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>'
    + '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2200" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>';
}

export function layoutXml(width: number): string {
  return `${XML}<p:sldLayout ${spaces} type="titleOnly"><p:cSld name="Title only"><p:spTree>${emptyTree}${titleShape(width)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** Named, not embedded: Windows and Office have it, others put their own Chinese sans in its place. Changed here, it changes everywhere. */
const FONT = 'Microsoft YaHei';

function colour(name: string, value: string): string {
  return `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
}

export function themeXml(): string {
  const fonts = `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/><a:cs typeface=""/>`;
  const line = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="${MAIN}" name="Bandi"><a:themeElements><a:clrScheme name="Bandi">${
    colour('dk1', '1B2536') + colour('lt1', 'FFFFFF') + colour('dk2', '274A7C') + colour('lt2', 'E9F0F9') + colour('accent1', '2F6FB7') + colour('accent2', 'D0703A')
    + colour('accent3', '20908F') + colour('accent4', '8F5DBD') + colour('accent5', 'C8447C') + colour('accent6', '5F9A3C') + colour('hlink', '2F6FB7') + colour('folHlink', '596579')
  }</a:clrScheme><a:fontScheme name="Bandi"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>`
    + `<a:fmtScheme name="Bandi"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
