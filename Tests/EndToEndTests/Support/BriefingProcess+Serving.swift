import Foundation
import TestSupport

extension BriefingProcess {
  /// The port of a server that has said where it listens.
  var port: Int {
    get throws {
      let address = try Regex(#"Open http://127\.0\.0\.1:(\d+)/ "#)
      let match = try waitFor("an address") { try address.firstMatch(in: errorsSoFar) }
      guard let port = match[1].substring.flatMap({ Int($0) }) else {
        throw Failure(description: "no port: \(errorsSoFar)")
      }
      return port
    }
  }

  /// Asks again and again, while the program runs.
  func waitFor<Found>(_ what: String, _ find: () throws -> Found?) throws -> Found {
    for _ in 0..<30_000 where isRunning {
      if let found = try find() { return found }
      usleep(10_000)
    }
    send(SIGKILL)
    throw Failure(description: "the program did not come to \(what): \(errorsSoFar)")
  }
}

extension HTTPClient {
  /// Asks again and again, until the answer is right.
  func get(
    _ target: String, _ field: String, until isRight: @Sendable (Answer) -> Bool
  ) async throws -> Answer {
    var last: Answer?
    for _ in 0..<30_000 {
      let answer = try await get(target, field)
      if isRight(answer) { return answer }
      last = answer
      try await Task.sleep(for: .milliseconds(10))
    }
    throw BriefingProcess.Failure(description: "\(target) stayed: \(last?.body ?? "")")
  }
}
