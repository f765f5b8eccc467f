import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NOTIFICATIONS } from '@/components/shared/use-permission';
import { EVERYWHERE } from '@/lib/background/tab/auto-photograph';
import { SITES } from '@/lib/platforms/sites';

type Wanted = Parameters<typeof browser.permissions.request>[0];

interface Permission {
  name: string;
  why: string;
  wanted: Wanted;
}

const PERMISSIONS: readonly Permission[] = [
  ...SITES.map(({ name, matches, imageHosts }) => ({
    name: `读${name}的订单页`,
    why: '认出手机、算期限、留底。只读订单页，不含首页和商品页；商品图从平台的图片服务器取。',
    wanted: { origins: [...matches, ...imageHosts] },
  })),
  { name: '通知', why: '用来在最后一天之前提醒你。', wanted: NOTIFICATIONS },
  {
    name: '自动拍下订单画面',
    why: '不给时，画面由扩展照着网页内容画；给了，由浏览器直接拍，更像原样。浏览器把它叫“访问所有网站”，我们只拍订单页。',
    wanted: EVERYWHERE,
  },
];

/** Each permission with its why, given and taken back one by one. */
export function PermissionsPanel() {
  return (
    <section class="card part" aria-label="权限">
      <h3>权限</h3>
      <p class="small quiet">一项一项给，随时收回。可选的都不给也能用。</p>
      {PERMISSIONS.map((permission) => (
        <PermissionRow key={permission.name} permission={permission} />
      ))}
    </section>
  );
}

function PermissionRow({ permission: { name, why, wanted } }: { permission: Permission }) {
  const given = useGiven(wanted);
  const [refused, setRefused] = useState(false);
  // Nothing is awaited before the request: browsers accept it only directly in the click.
  const change = async () => {
    const done = given
      ? await browser.permissions.remove(wanted).catch(() => false)
      : await browser.permissions.request(wanted).catch(() => false);
    // Some browsers say yes and keep it.
    const now = await browser.permissions.contains(wanted).catch(() => given);
    setRefused(!done || now === given);
  };
  return (
    <div class="set">
      <div>
        <b>{name}</b>
        <p class="small quiet">{why}</p>
        {refused && (
          <p class="small problem" role="status">
            {given ? '浏览器不让在这里收回，可以在浏览器的扩展设置里关掉。' : '浏览器没有允许。'}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={given === true}
        aria-label={name}
        disabled={given === undefined}
        onClick={change}
      />
    </div>
  );
}

function useGiven(wanted: Wanted): boolean | undefined {
  const [given, setGiven] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains(wanted).then(setGiven, () => setGiven(false));
    look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [wanted]);
  return given;
}
