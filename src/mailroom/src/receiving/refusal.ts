/** An SMTP answer that says no. The enhanced status code follows from the number. */
export function refusal(responseCode: 421 | 451 | 550 | 552, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
