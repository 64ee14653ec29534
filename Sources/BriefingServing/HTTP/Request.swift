/// A request, as plain as its answer needs it.
struct Request: Sendable {
  enum Method: Sendable {
    case get, head
    /// Pages can only be read.
    case other
  }

  enum Version: Sendable {
    case http10, http11
  }

  let method: Method
  let target: RequestTarget
  let version: Version
  let fields: RequestFields
}
