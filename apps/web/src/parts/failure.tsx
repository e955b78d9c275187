import { Button } from 'antd';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';
import { useErrorText } from './use-error-text.ts';

/** An error in its place on the page, with the way to try again. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { common } = useTexts();
  const { title, text } = useErrorText()(error);
  return (
    <div className="notice" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
      {onRetry === undefined ? null : <Button size="small" onClick={onRetry}>{common.retry}</Button>}
    </div>
  );
}
