export function ChartPage(_: { readonly workspace: string; readonly scenario: string | null }) {
  return null;
}
