/** The file of a thread beside the module that asks it. Shape: `name` without its ending, which is that of the module: compiled or source. */
export function threadFile(name: string, moduleUrl: string): URL {
  return new URL(`./${name}${moduleUrl.slice(moduleUrl.lastIndexOf('.'))}`, moduleUrl);
}
