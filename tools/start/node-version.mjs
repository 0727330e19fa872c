/**
 * One sentence when this Node is too old, nothing otherwise.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Higaeri needs Node 20.19 or newer and this is Node ${version}: install a newer one (nodejs.org) and try again.`;
}
