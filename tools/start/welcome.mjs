/**
 * What a person needs to know once everything runs.
 * @param {{
 *   url: string, data: string, logFile: string, accounts: { email: string, role: string }[],
 *   demoPassword: string | undefined, ownPassword: boolean,
 * }} facts `ownPassword`: the operator chose the password, so it is not shown
 * @returns {string}
 */
export function welcome({ url, data, logFile, accounts, demoPassword, ownPassword }) {
  const lines = ['', '  Higaeri is running.', '', `  Open       ${url}`];
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ role }) => role.length));
    const rows = accounts.map(({ email, role }) => `${role.padEnd(width)}  ${email}`);
    lines.push(...rows.map((row, index) => `  ${index === 0 ? 'Accounts ' : '         '}  ${row}`));
    if (demoPassword)
      lines.push(
        `  Password   ${ownPassword ? 'the one in HIGAERI_DEMO_PASSWORD' : demoPassword}   (the same for all of them)`,
      );
  }
  lines.push(`  Data       ${data}`, `  Log        ${logFile}`, '  Stop       Ctrl-C', '');
  return lines.join('\n');
}
