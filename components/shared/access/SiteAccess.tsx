import { browser } from 'wxt/browser';
import { Icon } from '@/components/shared/Icon';
import { useSiteAccess } from './use-site-access';
import './access.css';

/** Says which platforms are not read, instead of silence, with the one button that helps. */
export function SiteAccess() {
  const closed = useSiteAccess();
  if (closed.length === 0) return null;
  const names = closed.map(({ name }) => name).join('、');
  // Nothing is awaited before the request: browsers accept it only directly in the click.
  const allow = () =>
    void browser.permissions.request({ origins: closed.flatMap(({ origins }) => origins) }).catch(() => false);
  return (
    <section class="site-access" role="alert" aria-label="读不到订单">
      <Icon name="warn" />
      <p>
        <b>浏览器现在不让读{names}的订单页</b>，新订单不会自动存下。已有记录不受影响。
      </p>
      <button type="button" class="primary" onClick={allow}>
        允许读取
      </button>
    </section>
  );
}
