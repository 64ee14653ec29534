internal import HTTPTypes

/// The fields that every response carries, errors too.
enum SafetyHeaders {
  /// A pack makes no request, runs no script, sends no form and stands in no frame. Style sheets are
  /// inline, so that is allowed; the index has a script of its own; nothing from elsewhere is allowed.
  private static let policy = [
    "default-src 'none'", "style-src 'unsafe-inline'", "script-src 'self'", "img-src 'self' data:",
    "base-uri 'none'", "form-action 'none'",
    "frame-ancestors 'none'",
  ]

  static let fields: HTTPFields = {
    var fields: HTTPFields = [
      .contentSecurityPolicy: policy.joined(separator: "; "),
      .xContentTypeOptions: "nosniff",
      // Kept by the browser, but asked for again each time: a pack that was generated anew shows.
      .cacheControl: "no-cache",
    ]
    // Which constituency somebody looks up is nobody else's business.
    if let referrerPolicy = HTTPField.Name("Referrer-Policy") {
      fields[referrerPolicy] = "no-referrer"
    }
    return fields
  }()
}
