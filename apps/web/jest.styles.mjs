/* What a stylesheet is to a spec: class names that read as themselves. */
export default new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : String(name)) });
