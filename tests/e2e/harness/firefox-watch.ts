import { type Chrome, WINDOW } from './firefox-chrome.ts';
import type { ScriptWatch } from './script-watch.ts';

/** Runs beside the page: a debugger on the world of our content script counts every function that is entered in it. */
const ATTACH = `
  const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
  const system = Services.scriptSecurityManager.getSystemPrincipal();
  const apart = Cu.Sandbox(system, { freshCompartment: true, invisibleToDebugger: true });
  addDebuggerToGlobal(apart);
  const watching = new apart.Debugger();
  for (const found of watching.findAllGlobals()) {
    const world = found.unsafeDereference();
    if (Cu.getRealmLocation(world).includes('ID: ADDON')) watching.addDebuggee(world);
  }
  if (watching.getDebuggees().length !== 1) throw new Error('no content script, or more than one');
  const counted = { watching, calls: 0, errors: [] };
  watching.onEnterFrame = () => { counted.calls += 1; };
  const { innerWindowId } = content.windowGlobalChild;
  counted.observe = (message) => {
    if (!(message instanceof Ci.nsIScriptError) || message.innerWindowID !== innerWindowId) return;
    if (!(message.flags & Ci.nsIScriptError.warningFlag)) counted.errors.push(message.message);
  };
  Services.console.registerListener(counted);
  Cu.getGlobalForObject(Services).scriptWatch = counted;`;

const TAKE = `
  const counted = Cu.getGlobalForObject(Services).scriptWatch;
  const { calls } = counted;
  counted.calls = 0;
  return calls;`;

const ERRORS = 'return Cu.getGlobalForObject(Services).scriptWatch.errors;';

/** For the tab in front. */
export async function watchScripts(chrome: Chrome, addonId: string): Promise<ScriptWatch> {
  const tab = `${WINDOW}.gBrowser.selectedBrowser`;
  await chrome.beside(tab, ATTACH.replace('ADDON', addonId));
  return {
    calls: async () => (await chrome.beside(tab, TAKE)) as number,
    errors: async () => (await chrome.beside(tab, ERRORS)) as string[],
  };
}
