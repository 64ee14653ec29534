/// The fields that every response carries, errors too.
enum SafetyHeaders {
  static let fields: [(name: StaticString, value: StaticString)] = [
    // A pack makes no request, runs no script, sends no form and stands in no frame. Style sheets are
    // inline, so that is allowed; the index has a script of its own; nothing from elsewhere is allowed.
    (
      "Content-Security-Policy",
      """
      default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; img-src 'self' data:; \
      base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      """
    ),
    ("X-Content-Type-Options", "nosniff"),
    // Which constituency somebody looks up is nobody else's business.
    ("Referrer-Policy", "no-referrer"),
    // A page from elsewhere may not draw a pack into itself, whatever it takes it for.
    ("Cross-Origin-Resource-Policy", "same-origin"),
    // Kept by the browser, but asked for again each time: a pack that was generated anew shows.
    ("Cache-Control", "no-cache"),
  ]
}
