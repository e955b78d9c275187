import { Button } from 'antd';
import { problemsOf } from '../api/api-error.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';
import { useErrorText } from './use-error-text.ts';

const SHOWN = 5;

/** An error in its place on the page, with the way to try again. Where it lists what is wrong, that is the cure. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { common } = useTexts();
  const { language } = useLanguage();
  const { title, text } = useErrorText()(error);
  const listed = problemsOf(error);
  return (
    <div className="notice" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{title}</strong>
        {listed.length === 0 ? <p>{text}</p> : listed.slice(0, SHOWN).map((problem, at) => <p key={at}>{problem.text[language]}</p>)}
      </div>
      {onRetry === undefined ? null : <Button size="small" onClick={onRetry}>{common.retry}</Button>}
    </div>
  );
}
