import { App, Dropdown } from 'antd';
import { Icon } from '../../../parts/icon.tsx';
import { useWorkbench } from '../../../session/session-context.ts';
import { useRevision } from '../../../session/use-session.ts';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';

/** Steps listed to either side. */
const LISTED = 30;

/** What was done, latest first, with what was undone above it: choosing one goes there. */
export function HistoryMenu() {
  const { edit } = useTexts();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { session } = useWorkbench();
  useRevision(session);
  const { done, undone } = session;
  const jump = (by: number) => {
    for (let step = 0; step < Math.abs(by); step += 1) {
      const refusal = by < 0 ? session.undo() : session.redo();
      if (refusal === null) continue;
      void message.warning(refusal.text[language]);
      return;
    }
  };
  const number = (n: number) => formatNumber(n, language);
  const items = [
    ...undone.slice(0, LISTED).map((name, at) => ({ key: `+${at + 1}`, label: name[language], className: 'history__undone', title: edit.historyForward(number(at + 1)) })).toReversed(),
    ...done.toReversed().slice(0, LISTED).map((name, at) => ({
      key: `-${at}`, label: name[language], title: at === 0 ? edit.historyNow : edit.historyBack(number(at)), ...(at === 0 ? { extra: edit.historyNow } : {}),
    })),
    ...(done.length > LISTED ? [] : [{ key: `-${done.length}`, label: edit.historyStart, ...(done.length === 0 ? { extra: edit.historyNow } : { title: edit.historyBack(number(done.length)) }) }]),
  ];
  const none = done.length + undone.length === 0;
  return (
    <Dropdown trigger={['click']} autoFocus classNames={{ root: 'history' }} menu={{ items, onClick: ({ key }) => jump(Number(key)) }} disabled={none}>
      <button type="button" className="icon-button history__button" aria-label={edit.history} title={none ? edit.historyEmpty : edit.history} disabled={none}><Icon name="down" /></button>
    </Dropdown>
  );
}
