// The browser's own way to an extension's settings leads to ours.
location.replace('/vault.html#/settings');
