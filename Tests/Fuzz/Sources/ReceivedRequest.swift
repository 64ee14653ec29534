@testable internal import BriefingServing

/// The head of a request, taken apart as libmicrohttpd does it, and answered.
enum ReceivedRequest {
  private static let rules = RequestRules(hosts: HostRule(host: "localhost", boundTo: "127.0.0.1"))
  private static let responder = FileResponder(
    folder: OutputFolder(path: "Tests/EndToEndTests/Fixtures/small-expected"),
    onFailure: { preconditionFailure($0) })

  static let read: @Sendable ([UInt8]) -> Void = { bytes in
    bytes.withUnsafeBufferPointer { buffer in
      if let request = request(buffer),
        rules.refusal(of: request, content: RequestContent(request)) == nil
      {
        _ = responder.respond(to: request)
      }
    }
  }

  private static func request(_ buffer: RequestHead.Bytes) -> Request? {
    var lines = buffer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }[...]
    guard
      let parts = lines.popFirst()?.split(separator: UInt8(ascii: " "), maxSplits: 2)
        .map({ RequestHead.Bytes(rebasing: $0) }), parts.count == 3
    else { return nil }
    let target = RequestHead.Target(
      text: String(decoding: parts[1], as: UTF8.self), place: parts[1].place)
    var head = RequestHead(
      method: parts[0], target: target, version: parts[2], buffer: buffer.place.lowerBound)
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      head.add(
        name: RequestHead.Bytes(rebasing: line[..<colon]),
        value: RequestHead.Bytes(rebasing: line[(colon + 1)...]))
    }
    // Whatever their layout, so that what the fields say is read too.
    _ = head.request(size: buffer.count)
    return head.request(size: nil)
  }
}
