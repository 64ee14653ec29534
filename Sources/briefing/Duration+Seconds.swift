extension Duration {
  /// For example `1.25`.
  func inSeconds(decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let units = Int((self / .seconds(1) * Double(scale)).rounded())
    let rest = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
