/** The foot as it looks. `panel`: this browser can show us beside the page. */
export function FootWords({ panel, onPanel }: { panel: boolean; onPanel?: () => void }) {
  return (
    <footer class="quiet small">
      <div class="popup-foot">
        {panel && (
          <button type="button" class="plain slim" onClick={onPanel}>
            放到侧边，边看边填
          </button>
        )}
        <a class="button plain slim" href="/vault.html#/add" target="_blank" rel="noreferrer">
          添一台
        </a>
      </div>
      <p>数据只在这台电脑里。期限供参考，以法律规定和有权机关认定为准。</p>
    </footer>
  );
}
