// The end-to-end run reads this number: the strict policy must never be hit.
declare global {
  interface Window {
    __cspViolations: number;
    __cspReports: string[];
  }
}

export function countCspViolations(): void {
  window.__cspViolations = 0;
  window.__cspReports = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.__cspViolations += 1;
    window.__cspReports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}
