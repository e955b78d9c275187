import { Button } from 'antd';
import { useLocation } from 'wouter';
import { useTexts } from '../texts/use-texts.ts';
import { Message } from './message.tsx';
import { TopBar } from './top-bar.tsx';

export function NotFound() {
  const { common } = useTexts();
  const [, go] = useLocation();
  return (
    <div className="app">
      <TopBar />
      <main id="content">
        <Message title={common.notFoundTitle} text={common.notFoundText}>
          <Button type="primary" onClick={() => go('/')}>{common.backHome}</Button>
        </Message>
      </main>
    </div>
  );
}
