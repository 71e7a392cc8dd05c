/**
 * The interface's own terms, Simplified and as an archivist in Taipei writes them: they go before OpenCC's tables, which
 * know neither newspapers nor this app. Each was read in its sentences. What reads wrong in Traditional Chinese is mended
 * here, never in a made file.
 */

/** Parts of sentences; of two that begin at the same place the longer counts. */
export const phrases = pairs(`
  撤销=復原 | 恢复=還原 | 恢复默认=還原預設值 | 启动=啟動
  搜索=搜尋 | 查找=尋找 | 短语=片語 | 正则表达式=正規表示式 | 正则式=正規表示式 | 正则=正規式 | 通配=萬用字元 | 匹配=相符
  列表=清單 | 新建=建立 | 生成=產生 | 后台=背景 | 响应=回應 | 访问=存取 | 权限=權限 | 支持=支援
  选中=選取 | 拖动=拖曳 | 快捷键=快速鍵 | 按回车键=按 Enter 鍵 | 回车键=Enter 鍵 | 回车=Enter
  单击=按一下 | 双击=按兩下 | 光标=游標 | 剪贴板=剪貼簿 | 粘贴=貼上 | 拷贝=複製 | 剪切=剪下
  应用程序=應用程式 | 应用到=套用到 | Enter 应用=Enter 套用 | 就会恢复=就會恢復正常 | 应用于=套用於 | 应用=應用程式 | 程序=程式
  文本文件=文字檔 | 纯文本=純文字 | 文本=文字 | 原文本=原文本 | 单个文件=單一檔案 | 配置文件=設定檔 | 文件夹=資料夾
  压缩包=壓縮檔 | 工作簿=活頁簿 | 模板=範本 | 示例=範例 | 编码簿=編碼簿 | 编码本=編碼簿 | 网络标注=網頁標註
  批注=註解 | 高亮=醒目標示 | 标注=標註 | 注释=註釋 | 备注=備註 | 脚注=註腳
  识别结果=辨識結果 | 识别=辨識 | 误识=誤認 | 质量=品質 | 概率=機率 | 频率=頻率
  的项目=的項目 | 项目符号=項目符號 | 块标识=區塊識別碼 | 上一块=上一個區塊 | 下一块=下一個區塊 | 此块=此區塊 | 多块=多個區塊 | 块中=區塊中
  彻底删除=永久刪除 | 回收站=資源回收筒 | 退出=離開 | 退出(&=結束(& | 退出 Broadsheet=結束 Broadsheet | 显示(&V)=檢視(&V)
  帮助=說明 | 使用帮助=使用說明 | 开发者工具=開發人員工具 | 前置全部窗口=將所有視窗移到最前 | 全屏=全螢幕 | 屏幕=螢幕
  字号=字級 | 粉色=粉紅色 | 升序=遞增 | 降序=遞減 | 竖排=直排 | 横排=橫排 | 竖向=直向 | 高对比度=高對比 | 对话框=對話方塊
  侧栏=側邊欄 | 工具栏=工具列 | 状态栏=狀態列 | 菜单=選單 | 标签页=分頁 | 命令面板=指令面板 | 命令=指令 | 导航=導覽
  这台=這台 | 换页符=換頁字元 | 分隔符=分隔符號 | 了存储=了儲存空間 | 存储空间=儲存空間 | 存储=儲存 | 缓存=快取
  用户=使用者 | 默认=預設 | 自定义=自訂 | 在线=線上 | 离线=離線 | 全局=全域 | 兼容=相容 | 激活=啟用 | 缩略图=縮圖
  热力图=熱區圖 | 柱状图=長條圖 | 数据=資料 | 信息=資訊 | 导入=匯入 | 导出=匯出 | 打印=列印 | 视图=檢視
  恢复原样=恢復原狀 | 恢复默认按键=還原預設按鍵 | 在恢复后=在恢復後 | 当前=目前 | 扫描件=掃描檔 | 滚动=捲動 | 打印机=印表機 | 两端对齐=左右對齊 | 宋体=明體 | 检查器=檢閱器 | 条目=項目
  每周=每週 | 各周=各週 | 上周=上週 | 本周=本週 | 下周=下週 | 一周=一週
  另存为=另存為 | 设置=設定 | 保存=儲存 | 网站数据=網站資料 | 缩放=縮放 | 演示=示範 | 加载=載入
  计划=計畫 | 笔画=筆畫
`);

/** Whole texts, where a word alone means something else than in a sentence. */
export const wholeTexts = pairs(`
  应用=套用
  块=區塊
`);

/**
 * Words that only the mainland uses: none may be left in what is made. With the reason where it is not plain.
 * A word of this list that is right somewhere gets its phrase above and leaves the list.
 */
export const mainlandWords = words(`
  軟件 文件夾 默認 屏幕 鼠標 光標 打印 粘貼 剪貼板 搜索 查找 設置 保存 信息 數據 程序 網絡 鏈接 快捷鍵 菜單 視頻
  字符 字節 服務器 導入 導出 質量 支持 用戶 訪問 響應 單擊 雙擊 回車 後臺 加載 重命名 模板 示例 壓縮包 工作簿 配置文件
  文本 列表 新建 生成 概率 高亮 批註 注釋 許可權 專案符號 回收站 側欄 工具欄 標籤頁 對話框 自定義 通配 正則 匹配 升序 降序
  激活 兼容 在線 全屏 豎排 硬盤 磁盤 內存 緩存 宏 彙報 當前 滾動 列印機 兩端對齊 掃描件 條目 各周 每周
`);

/**
 * @param {string} table
 * @returns {readonly (readonly [simplified: string, traditional: string])[]}
 */
function pairs(table) {
  return table
    .split(/[|\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [simplified = '', traditional = ''] = entry.split('=');
      return [simplified, traditional];
    });
}

/**
 * @param {string} table
 * @returns {readonly string[]}
 */
function words(table) {
  return table.split(/\s+/u).filter((word) => word !== '');
}
