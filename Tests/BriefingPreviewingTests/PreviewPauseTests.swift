import Testing

@testable import BriefingPreviewing

/// A preview that nobody sees leaves the machine alone.
@Suite struct PreviewPauseTests {
  @Test(arguments: [(40, 15), (1000, 100), (nil, 100)])
  func looksOftenWhileAPageAsksOften(since: Int?, pause: Int) {
    #expect(Preview.pause(sinceAsked: since.map { .milliseconds($0) }) == .milliseconds(pause))
  }
}
