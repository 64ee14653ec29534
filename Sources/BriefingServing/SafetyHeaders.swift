/// The fields that every response carries, errors too.
struct SafetyHeaders: Sendable {
  let fields: [(name: StaticString, value: StaticString)]

  /// A pack makes no request, runs no script, sends no form and stands in no frame. Style sheets are
  /// inline, so that is allowed; the index has a script of its own; nothing from elsewhere is allowed.
  static let published = SafetyHeaders(
    policy: """
      default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; img-src 'self' data:; \
      base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      """,
    // Kept by the browser, but asked for again each time: a pack that was generated anew shows.
    caching: "no-cache")

  /// The preview's own script asks for what is new; its pages stand in frames of its own, at the width
  /// of a phone, and its bar is a form.
  static let preview = SafetyHeaders(
    policy: """
      default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; img-src 'self' data:; \
      connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; \
      frame-ancestors 'self'
      """,
    caching: "no-store")

  private init(policy: StaticString, caching: StaticString) {
    fields = Self.always + [("Content-Security-Policy", policy), ("Cache-Control", caching)]
  }

  private static let always: [(name: StaticString, value: StaticString)] = [
    ("X-Content-Type-Options", "nosniff"),
    // Which constituency somebody looks up is nobody else's business.
    ("Referrer-Policy", "no-referrer"),
    // A page from elsewhere may not draw a pack into itself, whatever it takes it for.
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
