/** A graph of things that go together: dots with their names, the nearer the more they have in common. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import type { HighlightColour } from '../db/rows';
import type { ChartMark, ChartPlace, DrawnChart } from './chart';
import styles from './draw-graph.module.css';
import { shortened, widthOf } from './text-width';

export interface GraphNode {
  readonly name: string;
  readonly colour: HighlightColour;
  readonly count: number;
}

/** Two nodes by their places, and how much they have in common. */
export interface GraphLink {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly nodeMark: (node: number) => Omit<ChartMark, 'box'>;
  readonly linkMark: (link: GraphLink) => Omit<ChartMark, 'box'>;
}

export interface GraphPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where things stand, in CSS pixels. */
const sizes = { least: 4, most: 20, margin: 14, nameLine: 14, name: 110, ring: 18, reach: 9 } as const;

/** Steps of the layout: after so many nothing moves that one could see. */
const steps = 240;

/** Returns the places of nodes within a width and height: the same for the same graph. */
export function placeNodes(
  { nodes, links }: Pick<Graph, 'nodes' | 'links'>,
  width: number,
  height: number,
): readonly GraphPoint[] {
  const largest = Math.max(1, ...nodes.map(({ count }) => count));
  const radius = scaleSqrt().domain([0, largest]).range([sizes.least, sizes.most]);
  const strongest = Math.max(1, ...links.map(({ count }) => count));
  const points = nodes.map(({ count, name }, at) => ({
    radius: radius(count),
    room: Math.max(radius(count), Math.min(sizes.name, widthOf(name)) / 2.6) + 9,
    // A spiral to begin with: equal beginnings give equal pictures.
    x: width / 2 + 12 * Math.sqrt(at + 1) * Math.cos(at * 2.4),
    y: height / 2 + 12 * Math.sqrt(at + 1) * Math.sin(at * 2.4),
  }));
  const drawn = links.map(({ a, b, count }) => ({ source: a, target: b, count }));
  forceSimulation(points)
    .force(
      'link',
      forceLink<(typeof points)[number], (typeof drawn)[number]>(drawn)
        .distance(({ count }) => 70 + 90 * (1 - Math.sqrt(count / strongest)))
        .strength(({ count }) => 0.08 + 0.5 * (count / strongest)),
    )
    .force('apart', forceManyBody().strength(-190))
    .force(
      'room',
      forceCollide<(typeof points)[number]>(({ room }) => room),
    )
    .force('x', forceX(width / 2).strength(0.05 * Math.min(1, height / width)))
    .force('y', forceY(height / 2).strength(0.07))
    .stop()
    .tick(steps);
  // Spread over the place there is: names must not run out of it.
  const side = sizes.margin + sizes.name / 2;
  const x = spread(
    points.map((point) => point.x),
    Math.min(side, width / 4),
    width - Math.min(side, width / 4),
  );
  const y = spread(
    points.map((point) => point.y),
    sizes.margin + sizes.most,
    height - sizes.most - 2 * sizes.nameLine,
  );
  return points.map((point, at) => ({ radius: point.radius, x: x[at] ?? 0, y: y[at] ?? 0 }));
}

/** Returns the chart of a graph on a width. */
export function drawGraph(width: number, graph: Graph): DrawnChart {
  const { nodes, links } = graph;
  const height = Math.round(Math.min(600, Math.max(340, width * 0.62)));
  const points = placeNodes(graph, width, height);
  const strongest = Math.max(1, ...links.map(({ count }) => count));
  const breadth = scaleSqrt().domain([0, strongest]).range([0.6, 9]);
  /** For each node its links, the strongest first. */
  const linksOf = nodes.map((_, node) =>
    links.filter(({ a, b }) => a === node || b === node).sort((one, other) => other.count - one.count),
  );
  const pointOf = (node: number): GraphPoint => points[node] ?? { x: 0, y: 0, radius: 0 };
  const middleOf = ({ a, b }: GraphLink) => ({
    x: (pointOf(a).x + pointOf(b).x) / 2,
    y: (pointOf(a).y + pointOf(b).y) / 2,
  });
  return {
    ...{ width, height },
    rows: nodes.length,
    columns: 1 + Math.max(0, ...linksOf.map((own) => own.length)),
    markAt({ row, column }) {
      const { x, y, radius } = pointOf(row);
      if (nodes[row] === undefined) return null;
      if (column === 0) {
        const box = { x: x - radius - 3, y: y - radius - 3, width: 2 * radius + 6, height: 2 * radius + 6 };
        return { ...graph.nodeMark(row), box };
      }
      const link = linksOf[row]?.[column - 1];
      if (link === undefined) return null;
      const middle = middleOf(link);
      const half = sizes.ring / 2;
      return {
        ...graph.linkMark(link),
        box: { x: middle.x - half, y: middle.y - half, width: sizes.ring, height: sizes.ring },
      };
    },
    placeAt(x, y): ChartPlace | null {
      const node = points.findIndex((point) => Math.hypot(point.x - x, point.y - y) <= point.radius + 3);
      if (node !== -1) return { row: node, column: 0 };
      const link = links.find(
        (each) => Math.hypot(middleOf(each).x - x, middleOf(each).y - y) <= sizes.reach,
      );
      return link === undefined ? null : { row: link.a, column: 1 + (linksOf[link.a] ?? []).indexOf(link) };
    },
    picture: (
      <>
        {links.map((link) => (
          <line
            key={`${link.a} ${link.b}`}
            x1={pointOf(link.a).x}
            y1={pointOf(link.a).y}
            x2={pointOf(link.b).x}
            y2={pointOf(link.b).y}
            strokeWidth={breadth(link.count).toFixed(1)}
            className={styles.link}
          />
        ))}
        {nodes.map(({ name, colour }, node) => {
          const { x, y, radius } = pointOf(node);
          return <circle key={name} cx={x} cy={y} r={radius} className={styles[colour]} />;
        })}
        {nodes.map(({ name }, node) => {
          const { x, y, radius } = pointOf(node);
          return (
            <text key={name} x={x} y={y + radius + sizes.nameLine} className={styles.name}>
              {shortened(name, sizes.name)}
            </text>
          );
        })}
      </>
    ),
  };
}

/** Values moved and stretched so that the least stands at `from` and the largest at `to`. */
function spread(values: readonly number[], from: number, to: number): readonly number[] {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  const scale = largest - least < 1 ? 0 : Math.min(mostStretched, (to - from) / (largest - least));
  const middle = (least + largest) / 2;
  return values.map((value) => (from + to) / 2 + (value - middle) * scale);
}

/** A few dots are not drawn further apart than this. */
const mostStretched = 2.4;
